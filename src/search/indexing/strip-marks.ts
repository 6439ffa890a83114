import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes what only the indexing reads out of built pages: readers need not load it. */
export function stripMarks(out: string): void {
	for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
		if (!path.endsWith('.html')) continue;
		const file = join(out, path);
		const html = readFileSync(file, 'utf8');
		const stripped = withoutMarks(html);
		if (stripped !== html) writeFileSync(file, stripped);
	}
}

/** A page without `data-pagefind-…` attributes and the hidden elements that hold nothing else. */
export function withoutMarks(html: string): string {
	return html
		.replace(/<span hidden(?: data-[a-z\d-]+(?:="[^"]*")?)+><\/span>/g, '')
		.replace(/<[a-z][^<>]* data-pagefind-[^<>]*>/g, (tag) =>
			tag.replace(/ data-pagefind-[a-z-]+(?:="[^"]*")?/g, ''),
		);
}
