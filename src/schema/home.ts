import { z } from 'astro/zod';
import { anyAddress, contentFile, slug, text } from './text.ts';

/** Blocks of the home page that need no more than their name. */
export const plainBlocks = [
	'when',
	'hurry',
	'journey',
	'search',
	'sections',
	'tools',
	'people',
	'evidence',
] as const;

const pictures = 'png|jpg|jpeg|webp|avif|svg';

/** The top of the home page: `colour` for a band in that of the firm, or a picture across the page. */
export const bandSchema = z.preprocess(
	(written) => (written === true || written === 'color' ? 'colour' : written),
	z
		.string()
		.refine((value) => value === 'colour' || contentFile(pictures, 'band.jpg').safeParse(value).success, {
			error:
				'A band is in your colour, or it shows a picture.\nWrite colour, or the name of a picture in content/, such as band.jpg.',
		}),
);

const picture = z.strictObject({
	/** Only small copies of it are published. */
	file: contentFile(pictures, 'home.jpg').describe(
		'The picture, a file in the folder content/, such as home.jpg.',
	),
	alt: z.string().trim().default('').describe('What the picture shows; empty when it only decorates.'),
	title: text('The words beside the picture, as the title of the page.'),
	text: text('A sentence or two below the title.').optional(),
	button: z
		.strictObject({
			label: text('The words on the button.'),
			to: anyAddress('Where the button leads: a page of the site such as /guides/, or an address.'),
		})
		.optional()
		.describe('A button, with label and to.'),
});

const fields = ['block', 'section', 'text', 'picture'] as const;

const anyBlock = `Write ${plainBlocks.join(', ')}, or one of section: <id>, text: <page> and picture: with its fields.`;

/** A block: a name alone, or one of the fields with what it shows. */
const block = z
	.preprocess(
		(written) => (typeof written === 'string' ? { block: written } : written),
		z
			.strictObject({
				block: z
					.enum(plainBlocks, { error: ({ input }) => `There is no block "${String(input)}".\n${anyBlock}` })
					.describe(`A block: ${plainBlocks.join(', ')}.`)
					.optional(),
				section: slug(
					'The id of a section.',
					'Write the last part of its address, such as salary.',
				).optional(),
				text: slug(
					'The id of a page, whose text stands on the home page.',
					'Write the name of its file in the folder pages, without the ending, such as our-offices.',
				).optional(),
				picture: picture
					.optional()
					.describe('A picture with words, such as { file: home.jpg, title: Welcome }.'),
			})
			.refine((given) => fields.filter((field) => given[field] !== undefined).length === 1, {
				error: `A block shows one thing.\n${anyBlock}`,
			}),
	)
	.describe('A block, such as search.');

/** The blocks of the home page, in order. */
export const homeSchema = z
	.array(block)
	.min(1, { error: 'The home page has no block.\nWrite at least one, or leave the field out.' });

export type HomeBlock = z.output<typeof homeSchema>[number];
