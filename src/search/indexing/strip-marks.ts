/** Takes what only the indexing reads out of a page: `data-pagefind-…` attributes, and hidden elements that hold nothing else. */
export function withoutMarks(html: string): string {
	return html
		.replace(/<span hidden(?: data-[a-z\d-]+(?:="[^"]*")?)+><\/span>/g, '')
		.replace(/<[a-z][^<>]* data-pagefind-[^<>]*>/g, (tag) =>
			tag.replace(/ data-pagefind-[a-z-]+(?:="[^"]*")?/g, ''),
		);
}
