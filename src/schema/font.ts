import { z } from 'astro/zod';
import { contentFile, text } from './text.ts';

/** A typeface: an npm package of fontsource.org, or a file of the firm's own. Either is cut down at build. */
const fontFace = z
	.strictObject({
		/** npm package with the font files, installed beside Callback. */
		package: text('The npm package that holds the font, such as @fontsource-variable/newsreader.').optional(),
		/** The upright font, best one of variable weight. Only the part that pages need is published. */
		file: contentFile('woff2|woff|ttf|otf', 'fonts/acme.woff2')
			.optional()
			.describe('The font file in the folder content, such as fonts/acme.woff2.'),
		/** Family name as the font registers it. */
		family: text('The family name, such as Newsreader.'),
		/** Not printed: it is there so that somebody has looked. */
		licence: text('The licence that lets you publish the font on a website, such as SIL OFL 1.1.').optional(),
		/** Which fonts of the reader's device stand in for a file while it loads: sans-serif, unless it says serif. */
		kind: z.enum(['sans-serif', 'serif']).optional().describe('Either sans-serif or serif.'),
	})
	.superRefine((face, context) => {
		const fault = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], input: face.family, message });
		if ((face.package === undefined) === (face.file === undefined)) {
			fault(
				'family',
				'A typeface comes from a package or from a file.\nWrite one of the two fields "package" and "file".',
			);
		}
		if (face.file !== undefined && face.licence === undefined) {
			fault(
				'file',
				'The licence of the font is not noted.\nAdd the field "licence": what allows you to publish the font on a website, such as SIL OFL 1.1.',
			);
		}
	});

/** The faces of the text and of headings. */
export const fontsSchema = z
	.strictObject({
		body: fontFace.describe('The typeface of the text, with family and either package or file.'),
		heading: fontFace.describe('The typeface of headings, with the same fields.'),
	})
	.default({
		body: {
			package: '@fontsource-variable/atkinson-hyperlegible-next',
			family: 'Atkinson Hyperlegible Next',
		},
		heading: { package: '@fontsource-variable/newsreader', family: 'Newsreader' },
	})
	.describe('The typefaces, by npm package or by file.');
