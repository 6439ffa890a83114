import { directiveContext } from '../support/directives.ts';
import { readProse, type Passage } from './passages.ts';
import { readGuides, type Guide } from './texts.ts';

/**
 * A guide to try a rule on: sound, but for its body and the front matter that is given.
 * @param changes lines of front matter that stand for those of the same field, or are added
 */
export function sampleGuide(
	body: string,
	changes: Readonly<Record<string, string>> = {},
	id = 'a-guide',
): Guide {
	const path = `en/guides/preparation/${id}.mdx`;
	const text = ['---', ...Object.values({ ...frontMatter, ...changes }), '---', '', body].join('\n');
	const files = [
		{ origin: 'callback', file: `content/${path}`, path, locale: 'en', kind: 'guide', name: id, text },
	] as const;
	const [guide] = readGuides(files, () => directiveContext());
	if (!guide) throw new Error('The front matter of the sample is not sound.');
	return guide;
}

/** The words of a body, to try a rule on. Its first line is line 1. */
export function samplePassages(body: string): Passage[] {
	return readProse({ text: body, file: 'sample.mdx', firstLine: 1 }).passages;
}

/** A passage, to try a rule on. */
export function samplePassage(text: string, kind: Passage['kind'] = 'paragraph'): Passage {
	return { file: 'sample.mdx', line: 1, kind, text, within: [], notes: [], links: [], block: 1, section: 1 };
}

const frontMatter = {
	title: 'title: What is asked?',
	promise: 'promise: You can answer.',
	section: 'section: preparation',
	stage: 'stage: getting-ready',
	order: 'order: 1',
	hurry: [
		'hurry:',
		...Array.from({ length: 3 }, () => '  - { say: "Be **early**.", to: first-things }'),
	].join('\n'),
	reviewed: 'reviewed: 2026-11-22',
};
