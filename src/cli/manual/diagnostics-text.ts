import { diagnosticCodes, type CodeEntry } from '../../lib/diagnostic-codes.ts';
import { plain } from './reference.ts';

const headings: Readonly<Record<keyof typeof diagnosticCodes, string>> = {
	files: 'Files and folders',
	fields: 'Fields and YAML',
	references: 'Links, ids and addresses',
	texts: 'Texts, components and style',
	commands: 'Commands',
};

/** What follows the text of the page of messages: every code, with what it means and what to do about it. */
export function diagnosticsText(): string {
	return Object.entries(headings)
		.map(([group, heading]) => {
			const entries = Object.entries<CodeEntry>(diagnosticCodes[group as keyof typeof diagnosticCodes]);
			const parts = entries
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([code, { title, cure }]) => `### ${code}\n\n${plain(title)} ${plain(cure)}`);
			return [`## ${heading}`, ...parts].join('\n\n');
		})
		.join('\n\n');
}
