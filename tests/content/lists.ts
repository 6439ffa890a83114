import { readFileSync } from 'node:fs';
import type { Finding } from './finding.ts';

/** Reads a list that stands beside this file: one entry a line; a line that starts with # is a note. */
export function readList(name: string): string[] {
	const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
	return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** A list that is out of order, or holds an entry twice, is hard to keep. */
export function listDiagnostics(name: string, list: readonly string[]): Finding[] {
	const { compare } = new Intl.Collator('en');
	const file = `tests/content/${name}`;
	return list.slice(1).flatMap((entry, index) => {
		const before = list[index] ?? '';
		if (entry === before) return [{ file, message: `“${entry}” stands there twice.`, hint: 'Take one out.' }];
		if (compare(before, entry) <= 0) return [];
		return [
			{ file, message: `“${entry}” stands after “${before}”.`, hint: 'Put the list in alphabetical order.' },
		];
	});
}
