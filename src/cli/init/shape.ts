import { suggest } from '../../lib/suggest.ts';
import { ownData } from '../own-data.ts';
import type { Answers } from './brand-file.ts';
import type { Known, Question } from './question.ts';

/** Ready orders of the blocks of the home page, by what comes first. */
const homes: Readonly<Record<string, Answers['home']>> = {
	/** Ours: without the field. */
	date: undefined,
	search: ['search', 'sections', 'people', 'journey', 'tools'],
	people: ['people', 'when', 'hurry', 'sections', 'search', 'tools'],
};

/** The same on a site without our handbook. */
const ownHomes: Readonly<Record<string, Answers['home']>> = {
	search: ['search', 'sections', 'people'],
	people: ['people', 'sections', 'search'],
};

/** What asks which of our sections the site has, and what its home page starts with. */
export const shapeQuestions: readonly Question[] = [
	{
		option: 'sections',
		ask: `Which of our sections you want, of ${sectionIds().join(', ')}; or none, for your own texts alone`,
		usual: () => 'all',
		complete: (answer) => answer.toLowerCase(),
		fault: (answer) => {
			if (answer === 'all' || answer === 'none') return undefined;
			const ids = chosen(answer);
			if (ids.length === 0) return 'Name at least one section, or write all or none.';
			const unknown = ids.find((id) => !sectionIds().includes(id));
			if (unknown === undefined) return undefined;
			return `There is no section "${unknown}". ${suggest(unknown, [...sectionIds(), 'all', 'none'])}`;
		},
	},
	{
		option: 'home',
		ask: 'What the home page starts with: date (when the interview is), search, or people (yours)',
		usual: (known) => (isOwnAlone(known) ? 'search' : 'date'),
		complete: (answer) => answer.toLowerCase(),
		fault: (answer, known) => {
			const choices = Object.keys(isOwnAlone(known) ? ownHomes : homes);
			if (choices.includes(answer)) return undefined;
			if (answer === 'date')
				return 'Without our sections there is no interview to ask for. Write search or people.';
			return `"${answer}" is not one of the home pages. ${suggest(answer, choices)}`;
		},
	},
];

/** Whether the site holds the firm's own texts alone. */
export function isOwnAlone({ sections }: Known): boolean {
	return sections === 'none';
}

/** The blocks of the home page; nothing for ours. */
export function homeOf(known: Known): Answers['home'] {
	const { home = '' } = known;
	const blocks = (isOwnAlone(known) ? ownHomes : homes)[home];
	// Its lines are those of a guide of this section.
	return shownSections(known).includes('dos-and-donts')
		? blocks
		: blocks?.filter((block) => block !== 'hurry');
}

/** Ids of the sections that the site has, ours in our order. */
export function shownSections(known: Known): string[] {
	if (isOwnAlone(known)) return [ownSection];
	const all = sectionIds();
	const { sections = 'all' } = known;
	return sections === 'all' ? all : all.filter((id) => chosen(sections).includes(id));
}

/** `content/en/sections.yaml` of a site that leaves some of our sections out; nothing where it has all. */
export function sectionsFile(known: Known): string | undefined {
	if (isOwnAlone(known)) return ownSections;
	const shown = shownSections(known);
	const hidden = sectionIds().filter((id) => !shown.includes(id));
	if (hidden.length === 0) return undefined;
	return `# Parts of the site. Add your own under sections; the manual shows how.\nhide: [${hidden.join(', ')}]\n`;
}

/** The first section of a site that has none of ours. */
const ownSection = 'first-steps';

const ownSections = `# The parts of the site: each is a folder in content/en/guides/, and a page at the address of its id.
sections:
  - id: ${ownSection}
    name: First steps
    summary: What you need to know before you begin.
    kind: articles
`;

/** Ids out of an answer, with commas or blanks between them. */
function chosen(answer: string): string[] {
	return answer.split(/[\s,;]+/).filter((id) => id !== '' && id !== 'and');
}

function sectionIds(): string[] {
	const { sections } = ownData('sections') as { sections: { id: string }[] };
	return sections.map(({ id }) => id);
}
