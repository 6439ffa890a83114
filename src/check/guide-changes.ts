import { diffArrays, structuredPatch } from 'diff';
import { splitFrontMatter } from '../lib/front-matter.ts';
import { readYaml } from '../lib/yaml/yaml.ts';
import type { ContentFile } from '../site/files.ts';

/** What is read of a content file to compare it. */
export type GuideText = Pick<ContentFile, 'kind' | 'locale' | 'name' | 'text'>;

/** A guide that reads otherwise in another version. */
export interface GuideChange {
	/** As a person would look for it, with its language: `en/star-stories`. */
	name: string;
	/** File name without its ending. */
	id: string;
	/** A few words for each thing that changed: `3 paragraphs changed`. */
	words: string[];
	/** The changed lines with those around them; `-` stands before what went, `+` before what came. */
	lines: string[];
}

/** Unchanged lines that are shown on either side of a change. */
const context = 1;

/** The guides among the files that are not the same in both versions, by name. */
export function guideChanges(before: readonly GuideText[], now: readonly GuideText[]): GuideChange[] {
	const [old, fresh] = [guidesOf(before), guidesOf(now)];
	const names = [...new Set([...old.keys(), ...fresh.keys()])].sort();
	return names.flatMap((name) => {
		const [was, is] = [old.get(name), fresh.get(name)];
		const change = { name, id: (is ?? was)?.name ?? '' };
		const lines = () => changedLines(was?.text ?? '', is?.text ?? '');
		if (was === undefined) return [{ ...change, words: ['new'], lines: lines() }];
		if (is === undefined) return [{ ...change, words: ['gone'], lines: lines() }];
		const words = changedWords(was.text, is.text);
		return words.length === 0 ? [] : [{ ...change, words, lines: lines() }];
	});
}

function guidesOf(files: readonly GuideText[]): Map<string, GuideText> {
	const guides = files.filter(({ kind }) => kind === 'guide');
	return new Map(guides.map((guide) => [`${guide.locale ?? ''}/${guide.name}`, guide]));
}

function changedWords(before: string, now: string): string[] {
	const [old, fresh] = [splitFrontMatter(before), splitFrontMatter(now)];
	return [...changedFields(fieldsOf(old.yaml), fieldsOf(fresh.yaml)), ...changedBody(old.body, fresh.body)];
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(yaml: string | undefined): Fields {
	return Object(readYaml(yaml ?? '', '').data) as Fields;
}

function changedFields(before: Fields, now: Fields): string[] {
	const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
	const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
	// A guide that was only read again has not changed.
	const others = changed.filter((name) => !['title', 'reviewed'].includes(name));
	return [
		...(changed.includes('title') ? [`title was “${String(before['title'])}”`] : []),
		...(others.length > 0 ? [`${others.join(', ')} changed`] : []),
	];
}

function changedBody(before: string, now: string): string[] {
	const counts = { changed: 0, new: 0, gone: 0 };
	const renamed: string[] = [];
	let gone: string[] = [];
	for (const { added, removed, value } of diffArrays(paragraphsOf(before), paragraphsOf(now))) {
		if (removed) {
			gone = value;
			counts.gone += value.length;
			continue;
		}
		const pairs = added ? gone.slice(0, value.length).map((was, at) => [was, value[at] ?? ''] as const) : [];
		const headings = pairs.flatMap(([was, is]) => {
			const [from, to] = [headingOf(was), headingOf(is)];
			return from === undefined || to === undefined ? [] : [`heading “${from}” is now “${to}”`];
		});
		renamed.push(...headings);
		counts.gone -= pairs.length;
		counts.changed += pairs.length - headings.length;
		if (added) counts.new += value.length - pairs.length;
		gone = [];
	}
	return [...renamed, ...counted(counts)];
}

function counted(counts: Readonly<Record<string, number>>): string[] {
	const found = Object.entries(counts).filter(([, count]) => count > 0);
	return found.map(([what, count], at) => {
		const noun = count === 1 ? ' paragraph' : ' paragraphs';
		return `${count}${at === 0 ? noun : ''} ${what}`;
	});
}

function paragraphsOf(body: string): string[] {
	return body
		.split(/\n(?:[ \t]*\n)+/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== '');
}

function headingOf(paragraph: string): string | undefined {
	return /^#{1,6}[ \t]+(\S.*)$/.exec(paragraph)?.[1];
}

function changedLines(before: string, now: string): string[] {
	const { hunks } = structuredPatch('', '', before, now, '', '', { context });
	return hunks.flatMap(({ lines }, at) => [...(at === 0 ? [] : ['…']), ...lines]);
}
