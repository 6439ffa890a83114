import { z } from 'astro/zod';
import { anyAddress, contentFile, slug, text, webAddress } from './text.ts';

const email = z
	.email({ error: 'This is not an e-mail address.\nWrite it like name@firm.example.' })
	.optional()
	.describe('An e-mail address.');

/** Whether it can be dialled is looked at with the rest of the brand. */
const phone = text('A telephone number, such as "020 7946 0123".').optional();

/** One person or desk that readers can turn to. Setting it also shows the ‘If you came through us’ blocks. */
export const contactSchema = z.strictObject({
	name: text('The name of the person or team.'),
	role: text('What they do, such as Consultant, healthcare.').optional(),
	email,
	phone,
});

/** Somebody of the firm, shown with a face. */
const consultantSchema = z.strictObject({
	name: text('The name of the consultant.'),
	role: text('What the consultant does, such as Consultant, healthcare.'),
	/** Only small copies of it are published, without what cameras write into pictures. */
	photo: contentFile('png|jpg|jpeg|webp|avif|svg', 'people/rosa.jpg')
		.optional()
		.describe(
			'The portrait of the consultant, a file in the folder content/people/, such as people/rosa.jpg.',
		),
	bookingLink: webAddress('The address at which readers book a time with the consultant.').optional(),
	phone,
	email,
	/** Printed as names in the language of the site. */
	languages: z
		.array(
			z
				.string()
				.regex(/^[a-z]{2,3}$/, {
					error: 'This is not the code of a language.\nWrite two letters, such as en, de or ar.',
				})
				.describe('The code of a language, such as en.'),
		)
		.default([])
		.describe('Codes of the languages the consultant speaks, such as [en, es].'),
});

/** People of the firm. With them, the block at the places of the call to action shows faces instead of the contact. */
export const consultantsSchema = z.array(consultantSchema).max(24);

/**
 * Where a candidate wants a person: at the start, about money, in the waiting, and when it is urgent. Places are the
 * home page, and the pages and guides of a section. Where none of these sections appears, all others are such places.
 */
export const usualPlaces: readonly string[] = ['home', 'salary', 'follow-up', 'situations'];

/** One button where a candidate wants a person. */
export const callToActionSchema = z.strictObject({
	text: text('One sentence above the button.'),
	label: text('The words on the button.'),
	link: anyAddress('Where the button leads: a page of the site such as /jobs/, or an address.'),
	/** The contact or the consultants stand in the same places; plain pages such as About always have them. */
	on: z
		.array(slug('A place, home or the id of a section, such as salary.'))
		.optional()
		.describe(
			'The places of the button and of your people: home or sections. Without it they are on the home page and in salary, follow-up and situations; on a site that leaves ours out, in all of yours. Plain pages such as the imprint always have them.',
		),
});

/** What stands on one page or in one section in place of the button of the whole site. */
export const ownCallToActionSchema = z
	.strictObject({
		text: text('One sentence above the button.'),
		label: text('The words on the button.'),
		link: anyAddress('Where the button leads: a page of the site such as /jobs/, or an address.'),
	})
	.optional()
	.describe('A button of its own in place of the one of the site, with text, label and link.');

export type OwnCallToAction = NonNullable<z.output<typeof ownCallToActionSchema>>;
