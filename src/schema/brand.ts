import { z } from 'astro/zod';
import { sectionIds } from './section.ts';
import { slug, text, webAddress } from './text.ts';
import { regionSchema } from './wording.ts';

const sectionNames = z.strictObject(
	Object.fromEntries(
		sectionIds.map((id) => [id, text(`The name of the section ${id}.`).optional()]),
	) as Record<(typeof sectionIds)[number], z.ZodOptional<z.ZodString>>,
);

/** A file in the site folder's `public/`, named as it stands there. */
const publicFile = (kinds: string) =>
	z
		.string()
		.regex(new RegExp(`^[\\w./-]+\\.(?:${kinds})$`, 'i'), {
			error: `This is not the name of a picture that can be used.\nWrite the name of a file in public/, ending in ${kinds.replaceAll('|', ', ')}.`,
		})
		.refine((path) => !path.split('/').includes('..') && !path.startsWith('/'), {
			error: 'The path leaves the public folder.\nPut the file into public/ and write its name alone.',
		});

const fontFace = z.strictObject({
	/** npm package with the font files, installed beside Callback. */
	package: text('The npm package that holds the font, such as @fontsource-variable/newsreader.'),
	/** Family name as the package registers it. */
	family: text('The family name, such as Newsreader.'),
});

/** `content/brand.yaml`: who is speaking. Everything a firm sets about its look and address. */
export const brandSchema = z.strictObject({
	/** Shown in the header, in titles and wherever the text names the firm. */
	name: text('The name of the firm, as readers know it.'),
	/** Half a sentence under the name on the home page's title and in search engines. */
	tagline: text('Half a sentence that says what the site is.'),
	/** Full address of the home page; a path makes the site live under it. */
	address: webAddress('The full address of the site, such as https://guide.example.com/.'),
	/** Language of the content, and with it the reading direction. */
	locale: z
		.string()
		.regex(/^[a-z]{2,3}(-[A-Z]{2}|-[A-Z][a-z]{3})?$/, {
			error: 'This is not a language code.\nWrite it like en, en-GB or ar.',
		})
		.default('en')
		.describe('The language of the site, such as en.'),
	/** Whose English our English texts speak: vacation or holiday. Without it the locale says: `en-US` or another. */
	region: regionSchema.optional(),
	/** The one colour the whole palette is derived from. */
	accent: text('The colour of the firm as # and six digits between quotation marks, such as "#00543f".'),
	/** Without a logo the name is set in the heading face beside the Callback mark or alone. */
	logo: z
		.strictObject({
			file: publicFile('svg|png|webp').describe('The name of the logo in public/, such as logo.svg.'),
			/** For dark backgrounds; the same file is used when absent. */
			dark: publicFile('svg|png|webp').optional().describe('The name of the logo for dark backgrounds.'),
			/** Whether the picture holds the firm's name; if not, the name is set beside it. */
			holdsName: z.boolean().default(true).describe('True when the logo itself shows the name.'),
		})
		.optional()
		.describe('The logo of the firm.'),
	fonts: z
		.strictObject({ body: fontFace, heading: fontFace })
		.default({
			body: {
				package: '@fontsource-variable/atkinson-hyperlegible-next',
				family: 'Atkinson Hyperlegible Next',
			},
			heading: { package: '@fontsource-variable/newsreader', family: 'Newsreader' },
		})
		.describe('The typefaces, by npm package.'),
	/** A person readers can turn to. Setting it also shows the ‘If you came through us’ blocks. */
	contact: z
		.strictObject({
			name: text('The name of the person or team, such as Mira Okonjo.'),
			role: text('What they do, such as Consultant, healthcare.').optional(),
			email: z
				.email({ error: 'This is not an e-mail address.\nWrite it like name@firm.example.' })
				.optional()
				.describe('An e-mail address.'),
			phone: z
				.string()
				.regex(/^\+?[\d ()-]{5,24}$/, {
					error: 'This is not a telephone number.\nWrite digits and spaces, such as +44 20 7946 0123.',
				})
				.optional()
				.describe('A telephone number.'),
		})
		.optional()
		.describe('The person readers can turn to.'),
	/** One button where a candidate wants a person. */
	callToAction: z
		.strictObject({
			/** A sentence above the button. */
			text: text('One sentence above the button, such as Talk to us first.'),
			label: text('The words on the button, such as Call us.'),
			link: z
				.union([webAddress('An address.'), z.string().regex(/^(mailto:|tel:)\S+$/)], {
					error:
						'This is not an address a button can lead to.\nWrite it starting with https://, mailto: or tel:.',
				})
				.describe('Where the button leads.'),
		})
		.optional()
		.describe('The button for readers who want a person.'),
	/** Ids of guides that do not appear. */
	hide: z.array(slug('The id of a guide.')).default([]).describe('Ids of guides to leave out.'),
	/** Sections under another name. */
	sections: sectionNames.default({} as z.output<typeof sectionNames>).describe('Other names for sections.'),
	/** One small line in the footer that names Callback. */
	credit: z.boolean().default(true).describe('True to name Callback in the footer.'),
});

/** The brand as pages read it. */
export type Brand = z.output<typeof brandSchema>;
