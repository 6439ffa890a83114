import type { Note } from '../post.ts';

const abbreviation = /^\*\[([^\]\n]+)\]:(.*)$/gm;
const definition = /^ {0,3}:[ \t]+(\S.*)$/;
/** Lines that are no term: a list, a heading, a quotation, a table, HTML. */
const notTerm = /^(?:\s|[#>|<:=!~`+*-](?![*_`\w])|\d+[.)]\s|[-+*]\s)/;

/**
 * Makes lists of terms, each above lines that start with a colon, and tells what abbreviations stand for, as Markdown
 * Extra writes both.
 */
export function readDefinitions(text: string, notes: Note[]): string {
	const rest = text.replace(abbreviation, (_, name: string, meaning: string) => {
		const stands = `What ${name} stands for, where it first stands: “${meaning.trim()}”.`;
		notes.push({ about: 'write', text: stands });
		return '';
	});
	const lines = rest.split('\n');
	const done: string[] = [];
	for (let at = 0; at < lines.length; at += 1) {
		const line = lines[at] ?? '';
		const words = definition.exec(line)?.[1];
		const terms = words === undefined ? undefined : termsAbove(done);
		if (words === undefined || !terms) {
			done.push(line);
			continue;
		}
		const more = continued(lines, at + 1);
		at += more.length;
		for (const term of terms) done.push('<dt>', '', term, '', '</dt>');
		done.push('<dd>', '', words);
		for (const each of more) done.push(each.replace(/^(?: {1,4}|\t)/, ''));
		done.push('', '</dd>', '</dl>', '');
	}
	return done.join('\n');
}

/** Takes the terms off the end of what was read, and leaves a list open there; nothing where there are none. */
function termsAbove(done: string[]): string[] | undefined {
	// All is looked at from the end: what was read so far may be long, and there may be many definitions.
	const end = done.length - (done.at(-1)?.trim() === '' ? 1 : 0);
	if (done[end - 1] === '</dl>') {
		done.length = end - 1;
		return [];
	}
	let start = end;
	while (start > 0 && done[start - 1]?.trim() !== '') {
		start -= 1;
		if (notTerm.test(done[start] ?? '')) return undefined;
	}
	const terms = done.slice(start, end);
	if (terms.length === 0) return undefined;
	let before = start - 1;
	while (before >= 0 && done[before]?.trim() === '') before -= 1;
	const isFurther = done[before] === '</dl>';
	done.length = isFurther ? before : start;
	if (!isFurther) done.push('<dl>');
	return terms;
}

/** Lines that go on with a definition: those directly below it, and those further in. */
function continued(lines: readonly string[], start: number): string[] {
	let end = start;
	for (let at = start; at < lines.length; at += 1) {
		const line = lines[at] ?? '';
		if (line.trim() === '') continue;
		const isDirect = at === end && !definition.test(line) && lines[at - 1]?.trim() !== '';
		if (!isDirect && !/^(?: {2,}|\t)/.test(line)) break;
		end = at + 1;
	}
	return lines.slice(start, end);
}
