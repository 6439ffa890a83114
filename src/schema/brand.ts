import { z } from 'astro/zod';
import { allowSchema } from './allow.ts';
import { analyticsSchema } from './analytics.ts';
import { fontsSchema } from './font.ts';
import { handbookSchema } from './handbook.ts';
import { bandSchema, homeSchema } from './home.ts';
import { announcementSchema, footerSchema, navigationSchema } from './notice.ts';
import { offlineSchema } from './offline.ts';
import { callToActionSchema, consultantsSchema, contactSchema } from './people.ts';
import { securitySchema } from './security.ts';
import { publicFile, siteAddress, text } from './text.ts';
import { regionSchema } from './wording.ts';

/** `content/brand.yaml`: who is speaking. Everything a firm sets about its look and address. */
export const brandSchema = z.strictObject({
	/** Shown in the header, in titles and wherever the text names the firm. */
	name: text('The name of the firm, as readers know it.'),
	/** Half a sentence under the name on the home page's title and in search engines. */
	tagline: text('Half a sentence that says what the site is.'),
	/** Full address of the home page; a path makes the site live under it. */
	address: siteAddress('The full address of the site, such as https://guide.example.com/.'),
	/**
	 * Languages of the site, and with them the reading directions. The first stands at the address itself, each other
	 * one in a folder of its code below it: `/` and `/ar/`.
	 */
	locales: z
		.array(
			z
				.string()
				.regex(/^[a-z]{2,3}(-[A-Z]{2}|-[A-Z][a-z]{3})?$/, {
					error: 'This is not a language code.\nWrite it like en, en-GB or ar.',
				})
				.describe('A language, such as en.'),
			{ error: 'The languages of the site are a list.\nWrite it like [en], or [en, ar] for a site in two.' },
		)
		.min(1, { error: 'The site has no language.\nWrite it like [en], or leave the field out.' })
		.default(['en'])
		.describe(
			'The languages of the site, the main one first: [en-GB, ar] puts the Arabic pages at /ar/ of your address.',
		),
	/** Whose English our English texts speak: vacation or holiday. Without it the locales say: `en-US` or another. */
	region: regionSchema.optional(),
	/** The colour of marks and bands, from which paper and highlight take their hue. */
	accent: text(
		'The colour of the firm as # and six digits or letters from a to f, between quotation marks, such as "#00543f".',
	),
	/** Carries links and buttons where the first colour is too pale for them; without it, that one does. */
	ink: text('A second, dark colour of the firm for links and buttons, such as "#0b2a5b".').optional(),
	/** Without a logo the name is set in the heading face beside the Callback mark or alone. */
	logo: z
		.strictObject({
			file: publicFile('svg|png|webp').describe('The name of the logo in public/, such as logo.svg.'),
			/** For dark backgrounds; the same file is used when absent. */
			dark: publicFile('svg|png|webp')
				.optional()
				.describe('The name of the logo for dark backgrounds, such as logo-dark.svg.'),
			/** Whether the picture holds the firm's name; if not, the name is set beside it. */
			holdsName: z.boolean().default(true).describe('True when the logo itself shows the name.'),
		})
		.optional()
		.describe('The logo of the firm.'),
	/** Square. All icons of tabs and home screens are made of it; without it, of `favicon.svg` in public/ or a letter. */
	icon: publicFile('svg|png')
		.optional()
		.describe('The name of a square picture in public/, such as icon.svg.'),
	fonts: fontsSchema,
	contact: contactSchema.optional().describe('The person readers can turn to.'),
	consultants: consultantsSchema
		.default([])
		.describe(
			'The people of the firm, each with name and role. The box shows one way to reach each: booking, phone or email.',
		),
	callToAction: callToActionSchema.optional().describe('The button for readers who want a person.'),
	announcement: announcementSchema.optional().describe('A line above every page, with text and until.'),
	band: bandSchema
		.optional()
		.describe(
			'The top of the home page: a band of your colour, or a picture in content/. Write the name of the picture, or a word such as colour.',
		),
	home: homeSchema
		.optional()
		.describe('The blocks of the home page, such as [when, hurry, journey, search, sections, people].'),
	navigation: navigationSchema
		.optional()
		.describe('Up to five entries of the menu, each with text and to, in place of ours.'),
	footer: footerSchema
		.default({ links: [], lines: [] })
		.describe('What stands at the foot of every page, with links and lines.'),
	/** Counting visits without cookies. Without it nothing is counted, and nothing is loaded from elsewhere. */
	analytics: analyticsSchema.optional().describe('The service that counts visits.'),
	allow: allowSchema.describe(
		'Other websites that pages may use, such as frames: [https://www.youtube-nocookie.com].',
	),
	/** Makes a security.txt, for sites that stand at the top of their host. */
	security: securitySchema.optional().describe('Whom to tell of a weak point of the site, in security.txt.'),
	offline: offlineSchema,
	shareImages: z
		.boolean()
		.default(true)
		.describe('True to draw a picture with the title of each page, for messengers and networks to show.'),
	/** Without our handbook nothing of it is built or shipped: the site is the firm's own texts. */
	interviews: z
		.boolean()
		.default(true)
		.describe(
			'False to leave out all of ours: guides, questions, evidence, laws, words explained and tools. The site then holds your own texts alone.',
		),
	hide: z
		.array(text('The id of a guide or of a question, such as star-stories.'))
		.default([])
		.describe('Ids of guides and questions to leave out.'),
	handbook: handbookSchema,
	/** Which address search engines are told to show for a guide of ours that the firm has not changed. */
	canonical: z
		.enum(['self', 'upstream'])
		.default('self')
		.describe('Either self, your address, or upstream, the address of Callback’s own site.'),
	credit: z.boolean().default(true).describe('True to name Callback in the footer.'),
});

/** The brand as pages read it. */
export type Brand = z.output<typeof brandSchema>;

/** `content/<locale>/brand.yaml`: what of the brand reads otherwise in one language of a site that has several. */
export const localeBrandSchema = brandSchema
	.pick({
		name: true,
		tagline: true,
		logo: true,
		fonts: true,
		contact: true,
		consultants: true,
		callToAction: true,
		announcement: true,
		band: true,
		home: true,
		navigation: true,
		footer: true,
	})
	.partial();
