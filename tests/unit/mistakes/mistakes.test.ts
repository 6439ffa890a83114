import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guide, world, type Files } from '../../support/overlay.ts';

/** What a person got wrong, and every word they have to be told. */
interface Mistake {
	name: string;
	/** brand.yaml, in place of a sound one. */
	brand?: string;
	/** Front matter of a guide, in place of a sound one. */
	fields?: string;
	/** Text of a guide, from line 16 of its file on, in either spelling. */
	md?: string;
	mdx?: string;
	/** Any other files of the site folder. */
	files?: Files;
	/** Files of ours. */
	ours?: Files;
	told: string;
}

const panel = 'content/en/guides/preparation/panel';
const opening = '## First things\n\n';

function filesOf({ brand, fields, md, mdx, files }: Mistake): Files {
	return {
		...(brand !== undefined && { 'content/brand.yaml': brand }),
		...(fields !== undefined && { [`${panel}.md`]: `---\n${fields}---\n\n${opening}` }),
		...(md !== undefined && { [`${panel}.md`]: guide(`${opening}${md}\n`) }),
		...(mdx !== undefined && { [`${panel}.mdx`]: guide(`${opening}${mdx}\n`) }),
		...files,
	};
}

function read(file: string): Mistake[] {
	return parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'), {
		customTags: ['binary'],
	}) as Mistake[];
}

test('a sound site is told nothing', () => {
	const sound = world({ [`${panel}.md`]: guide(), [`${panel}-too.mdx`]: guide() });
	expect(sound.told()).toBe('');
	sound.remove();
});

describe.each(readdirSync(import.meta.dirname).filter((file) => file.endsWith('.yaml')))('%s', (file) => {
	test.each(read(file).map((mistake) => [`${basename(file, '.yaml')}: ${mistake.name}`, mistake] as const))(
		'%s',
		(_, mistake) => {
			const bad = world(filesOf(mistake), mistake.ours);
			try {
				expect(bad.told()).toBe(mistake.told);
			} finally {
				bad.remove();
			}
		},
	);
});
