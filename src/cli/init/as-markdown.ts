/**
 * Words that somebody said, such as the name of a firm, as a Markdown or MDX text has to write them to show them as
 * they are: in a sentence or at its start.
 */
export function asMarkdown(words: string): string {
	return (
		words
			.trim()
			.replace(/[\\`*[\]{}<>~]/g, '\\$&')
			.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
			.replace(/&(?=#?\w+;)/g, '\\&')
			.replace(/:(?=[a-z])/gi, '\\:')
			.replace(/^(?:[#+=|-]|:(?=:))/, '\\$&')
			.replace(/^(\d+)([.)])/, '$1\\$2')
			// At the start of a line in MDX, these words begin code.
			.replace(/^(?:im|ex)port\b/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`)
	);
}

/** A link to write to, which shows the address. */
export function asMailLink(email: string): string {
	return `[${asMarkdown(email)}](mailto:${email})`;
}
