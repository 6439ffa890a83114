import { readYaml } from '../../src/lib/yaml/yaml.ts';
import { readContentEntries } from '../../src/library/content-entries.ts';
import type { DirectiveContext } from '../../src/markdown/context.ts';
import { compileEntry, type EntryFacts } from '../../src/markdown/compile.ts';
import { guideSchema, type GuideFrontMatter } from '../../src/schema/guide.ts';
import { pageSchema } from '../../src/schema/page.ts';
import type { ContentFile } from '../../src/site/files.ts';
import { readProse, standIn, type Passage, type Prose } from './passages.ts';

/** A guide, situation or page taken apart. */
export interface Text extends Prose {
	id: string;
	file: string;
	facts: EntryFacts;
}

/** A data file: questions, strings and the like. */
export type DataText = Pick<Text, 'id' | 'file' | 'passages'>;

export interface Guide extends Text {
	data: GuideFrontMatter;
	/** Line of a front matter field. */
	lineOf: (path: readonly PropertyKey[]) => number;
}

/** Takes guides apart: front matter, body, facts. */
export function readGuides(
	files: readonly ContentFile[],
	contextFor: (file: string) => DirectiveContext,
): Guide[] {
	const ours = files.filter(({ kind }) => kind === 'guide');
	return readContentEntries(ours, guideSchema).entries.map(({ id, file: { file }, data, lineOf, body }) => {
		const field = (kind: Passage['kind'], words: string, ...path: (string | number)[]): Passage => ({
			...noPlace,
			file,
			line: lineOf(path),
			field: path.join('.'),
			kind,
			text: words,
		});
		const fields = [
			field('field', data.title, 'title'),
			field('field', data.promise, 'promise'),
			...data.hurry.map(({ say }, index) => field('field', say.replaceAll('**', ''), 'hurry', index, 'say')),
			...data.search.map((phrase, index) => field('search', phrase, 'search', index)),
		];
		const prose = readProse(body);
		const facts = compileEntry(body, contextFor(file)).facts;
		return { id, file, data, lineOf, facts, ...prose, passages: [...fields, ...prose.passages] };
	});
}

/** Takes plain pages apart, as guides. */
export function readPages(
	files: readonly ContentFile[],
	contextFor: (file: string) => DirectiveContext,
): Text[] {
	const ours = files.filter(({ kind }) => kind === 'page');
	return readContentEntries(ours, pageSchema).entries.map(({ id, file: { file }, data, lineOf, body }) => {
		const fields = (['title', 'promise'] as const).map((key): Passage => ({
			...noPlace,
			file,
			line: lineOf([key]),
			field: key,
			kind: 'field',
			text: data[key],
		}));
		const prose = readProse(body);
		return {
			id,
			file,
			facts: compileEntry(body, contextFor(file)).facts,
			...prose,
			passages: [...fields, ...prose.passages],
		};
	});
}

/** Every text of a data file, except ids, addresses and other values that nobody reads as words. */
export function readData({
	kind,
	name,
	text,
	file,
}: Pick<ContentFile, 'kind' | 'name' | 'text' | 'file'>): DataText {
	const { data, lineOf } = readYaml(text, file);
	const passages = leaves(data, []).map(({ path, value }): Passage => ({
		...noPlace,
		within: path.some((key) => spokenFields.has(String(key))) ? ['question'] : [],
		file,
		line: lineOf(path),
		field: path.join('.'),
		kind:
			name === 'search'
				? 'search'
				: path.includes('source')
					? 'note'
					: path.at(-1) === 'us'
						? 'american'
						: 'field',
		text: value.replaceAll(/\{\w+\}/g, standIn),
	}));
	return { id: kind === 'topic' ? 'questions' : name, file, passages };
}

/** Fields of a question in which somebody speaks, or that are about the person in what was said. */
const spokenFields = new Set(['answer', 'weak', 'then', 'followUp']);

const noPlace = { within: [], notes: [], links: [], block: 0, section: 0 };

const unread = new Set([
	'id',
	'topic',
	'type',
	'kind',
	'rounds',
	'roles',
	'levels',
	'askedBy',
	'nature',
	'sides',
	'sources',
	'place',
	'within',
	'asOf',
	'reread',
	'confidence',
	'address',
]);

function leaves(data: unknown, path: (string | number)[]): { path: (string | number)[]; value: string }[] {
	if (typeof data === 'string') return [{ path, value: data }];
	if (Array.isArray(data)) return data.flatMap((entry, index) => leaves(entry, [...path, index]));
	if (typeof data !== 'object' || data === null) return [];
	return Object.entries(data).flatMap(([key, entry]) => {
		// `sources` and `roles` at the top are the lists themselves; below they are lists of ids.
		const skipped = unread.has(key) && !(path.length === 0 && ['sources', 'roles'].includes(key));
		return skipped ? [] : leaves(entry, [...path, key]);
	});
}
