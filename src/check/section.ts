/** One kind of thing that a check found: nothing that stops a build, and still worth a person's time. */
export interface Section {
	title: string;
	lines: string[];
	/** What to do about it, as a sentence. */
	hint?: string;
	/** Whether a build server that was told to be strict stops here. */
	strict?: true;
}

/** Characters of a row of names. */
const width = 100;

/** A long list of names as a few rows, the first of which says what they are; nothing for none. */
export function inRows(what: string, names: readonly string[]): string[] {
	const rows: string[] = [];
	for (const [index, name] of names.entries()) {
		const word = index === names.length - 1 ? name : `${name},`;
		const row = rows.at(-1);
		if (row === undefined) rows.push(`${what}: ${word}`);
		else if (row.length + word.length < width) rows[rows.length - 1] = `${row} ${word}`;
		else rows.push(`    ${word}`);
	}
	return rows;
}
