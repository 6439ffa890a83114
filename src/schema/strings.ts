import { z } from 'astro/zod';
import { cardStrings } from '../tools/card/strings.ts';
import { peopleStrings } from './strings/people.ts';
import { questionsToAskStrings } from '../tools/questions-to-ask/strings.ts';
import { myDataStrings } from '../tools/my-data/strings.ts';
import { handbookStrings } from './strings/handbook.ts';
import { embedStrings } from './strings/embed.ts';
import { linkStrings } from './strings/link.ts';
import { offlineStrings } from './strings/offline.ts';
import { prepPackStrings } from '../tools/prep-pack/strings.ts';
import { planStrings } from '../tools/plan/strings.ts';
import { practiseStrings } from '../tools/practise/strings.ts';
import { questionStrings } from './strings/questions.ts';
import { searchStrings } from './strings/search.ts';
import { sharedToolStrings } from './strings/shared.ts';
import { thankYouStrings } from '../tools/thank-you/strings.ts';
import { worksheetStrings } from '../tools/worksheet/strings.ts';
import { storiesStrings } from '../tools/stories/strings.ts';

/**
 * Every string of the interface and what it is for; the words stand in `content/en/strings.yaml`. `{name}` marks a value
 * that is put in. Strings of a tool below `.say` are also handed to its script.
 * A string with `{n}` may have plural forms beside it: `key.zero`, `.one`, `.two`, `.few`, `.many`.
 */
const described = {
	skip: 'Link that jumps over the header.',
	'nav.label': 'Name of the main navigation for screen readers.',
	'nav.thumb': 'Name of the bar at the bottom of phones for screen readers.',
	'nav.footer': 'Name of the footer’s navigation for screen readers.',
	'nav.languages': 'Name of the links to other languages, for screen readers.',
	'nav.guides': 'Link to all guides.',
	'nav.questions': 'Link to the question bank.',
	'nav.tools': 'Link to the tools.',
	'nav.search': 'Link or button that opens the search.',
	'nav.evidence': 'Link to the evidence page.',
	'nav.handbook': 'Link to the whole guide on one page, and to its files.',
	'nav.glossary': 'Link to the glossary.',
	'home.title': 'The question at the top of the home page.',
	'home.lead': 'The sentence under it.',
	'home.plan': 'Link to the plan, below the answers.',
	'home.when.hour': 'Answer: the interview is within the hour.',
	'home.when.tomorrow': 'Answer: the interview is tomorrow.',
	'home.when.week': 'Answer: there are some days left.',
	'home.when.invited': 'Answer: the invitation has just come.',
	'home.when.after': 'Answer: the interview is over.',
	'home.at-once': 'Heading of the few lines for readers with no time.',
	'home.way': 'Heading of the journey line.',
	'home.ask': 'Heading of the search box on the home page.',
	'home.tries': 'Words before examples of searches.',
	'home.tries.list':
		'Examples of searches, with | between them; | alone for none. One that ends in > and the id of a guide, such as what to wear > what-to-wear-and-bring, is shown only if that guide appears.',
	'home.all': 'Link to all guides of a section. {n}: how many there are.',
	'home.trust': 'Heading of the part on evidence.',
	'home.trust.text': 'How the advice was weighed. {claims}, {sources}, {disagreements}: numbers.',
	'home.trust.link': 'Link to the evidence page.',
	'home.tools': 'Heading of the tools on the home page.',
	'home.tools.text': 'The sentence under it.',
	'home.bank': 'Heading of the part on the question bank.',
	'home.bank.text': 'What the question bank holds. {n}: number of questions.',
	'home.bank.link': 'Link to the question bank.',
	'journey.count': 'Guides at a stage. {n}: how many there are.',
	'section.others': 'Name of the links to other sections, for screen readers.',
	'guides.title': 'Title of the page of all guides.',
	'guides.promise': 'What that page is for.',
	'guide.hurry': 'Heading of the lines at the top of a guide.',
	'guide.toc': 'Heading of the list of a guide’s parts.',
	'guide.minutes': 'Reading time. {n}: minutes.',
	'guide.reviewed': 'When the guide was last reviewed. {date}: month and year.',
	'guide.place': 'Place of the guide in its stage. {at}, {of}: numbers.',
	'guide.share': 'Button that shares a guide’s address.',
	'guide.share.copied': 'Shown on it after the address was copied, where nothing else can share it.',
	'guide.next': 'Before the link to the next guide.',
	'guide.related': 'Heading of the related guides.',
	'announcement.label': 'Name of the line above every page, for screen readers.',
	'contact.label': 'Name of the block with the firm’s person, for screen readers.',
	'people.title': 'Heading of the list of consultants.',
	'people.book': 'Link to book a time. {name}: the consultant.',
	'people.speaks': 'Languages of a consultant. {languages}: their names.',
	'people.all': 'Link to all consultants. {n}: how many there are.',
	'directive.do': 'Label of the Do side of a pair.',
	'directive.dont': 'Label of the Don’t side of a pair.',
	'directive.plain': 'Label of the plain version of words to say.',
	'directive.warmer': 'Label of the warmer version.',
	'directive.tone': 'Name of the choice between the two, for screen readers.',
	'directive.copy': 'Button that copies words to say.',
	'directive.copied': 'Shown on it after copying.',
	'directive.example': 'Label of a worked example.',
	'directive.through-us': 'Heading of the firm’s block. {firm}: its name.',
	'note.note': 'Label of a note in the text. There are five kinds, as on GitHub.',
	'note.tip': 'Label of one that makes something easier.',
	'note.important': 'Label of one that nobody should miss.',
	'note.warning': 'Label of one that tells of a danger.',
	'note.caution': 'Label of one that tells what a step may bring with it.',
	'frame.video': 'Button that loads a video. {title}: what it shows.',
	'frame.map': 'Button that loads a map. {title}: what it shows.',
	'frame.host': 'Beside it. {host}: whose website it comes from.',
	...questionStrings,
	'evidence.title': 'Title of the evidence page.',
	'evidence.promise': 'What the evidence page is for.',
	'evidence.sources': 'Heading of the list of sources.',
	'evidence.method': 'How claims were counted.',
	'evidence.disagreements': 'Heading of the disagreements.',
	'evidence.count': 'How many sources say so. {count}, {total}: numbers.',
	'evidence.label': 'Name of an evidence note, for screen readers.',
	'evidence.differ': 'Before a disagreement.',
	'evidence.position': 'Before the handbook’s position.',
	'topic.understanding': 'Group on the evidence page.',
	'topic.preparation': 'Group on the evidence page.',
	'topic.questions-to-expect': 'Group on the evidence page.',
	'topic.questions-to-ask': 'Group on the evidence page.',
	'topic.assessments': 'Group on the evidence page.',
	'topic.dos-and-donts': 'Group on the evidence page.',
	'topic.day-of': 'Group on the evidence page.',
	'topic.fit': 'Group on the evidence page.',
	'topic.salary': 'Group on the evidence page.',
	'topic.follow-up': 'Group on the evidence page.',
	'topic.decision': 'Group on the evidence page.',
	'glossary.title': 'Title of the glossary.',
	'glossary.promise': 'What the glossary is for.',
	'glossary.read-on': 'Before the link to the guide that treats a term.',
	'law.as-of': 'Date of a rule. {date}: month and year.',
	'law.as-of.reread': 'The same where somebody has looked since then. {date} and {reread}: month and year.',
	'law.note': 'Stands under each rule.',
	'law.place': 'Label of the choice of a place.',
	'law.all': 'The choice that shows every place.',
	'law.none': 'Shown when there is no row for the chosen place.',
	'checklist.minutes': 'Time for a task. {n}: minutes.',
	'checklist.total': 'Time for a whole list. {n}: minutes.',
	'checklist.count': 'Ticked tasks. {done}, {of}: numbers.',
	'footnotes.title': 'Heading of the footnotes.',
	'footnotes.back': 'Link back from a footnote. {n}: its number.',
	'table.label': 'Name of a table’s frame, for screen readers.',
	...searchStrings,
	'missing.title': 'Title of the page for addresses that lead nowhere.',
	'missing.text': 'What to do then.',
	'missing.situations': 'Heading of the situations on that page.',
	'missing.all': 'Link to all guides.',
	'moved.title': 'Title of the page at an old address; readers see it for a moment at most.',
	'moved.link': 'Link from there to the new address.',
	'counting.plausible': 'Privacy page: visits are counted with Plausible. {host}: its address.',
	'counting.matomo': 'The same with Matomo. {host}: its address.',
	'counting.umami': 'The same with Umami. {host}: its address.',
	'counting.script': 'The same with a service of the firm’s choice. {host}: its address.',
	'elsewhere.frames': 'Privacy page: videos and maps come from other websites. {hosts}: their names.',
	'elsewhere.pictures': 'The same of pictures.',
	'elsewhere.connections': 'The same of data that pages fetch.',
	'elsewhere.forms': 'The same of forms that readers send.',
	'footer.privacy': 'What happens with what readers type.',
	'footer.counted': 'The same where visits are counted.',
	'footer.credit': 'Names Callback.',
	...sharedToolStrings,
	...planStrings,
	...cardStrings,
	...practiseStrings,
	...peopleStrings,
	...worksheetStrings,
	...thankYouStrings,
	...storiesStrings,
	...questionsToAskStrings,
	...handbookStrings,
	...linkStrings,
	...prepPackStrings,
	...myDataStrings,
	...embedStrings,
	...offlineStrings,
} as const;

export type StringKey = keyof typeof described;

const counted = (Object.keys(described) as StringKey[]).filter((key) => described[key].includes('{n}'));
const forms = ['zero', 'one', 'two', 'few', 'many'] as const;
type PluralKey = `${StringKey}.${(typeof forms)[number]}`;

const line = (description: string) => z.string().trim().min(1).describe(description);

/** `content/<locale>/strings.yaml`, complete. A firm's own file may hold any part of it. */
export const stringsSchema = z.strictObject({
	...(Object.fromEntries(Object.entries(described).map(([key, text]) => [key, line(text)])) as Record<
		StringKey,
		z.ZodString
	>),
	...(Object.fromEntries(
		counted.flatMap((key) =>
			forms.map((form) => [`${key}.${form}`, line(`The same for ‘${form}’ in plural rules.`).optional()]),
		),
	) as Record<PluralKey, z.ZodOptional<z.ZodString>>),
});
