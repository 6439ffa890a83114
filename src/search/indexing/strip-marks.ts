/** Takes what only the indexing reads out of a page: `data-pagefind-…` attributes, and hidden elements that hold nothing else. */
export function withoutMarks(html: string): string {
	return html
		.replace(/<span hidden(?: data-[a-z\d-]+(?:="[^"]*")?)+><\/span>/g, '')
		.replace(/ data-pagefind-[a-z-]+(?:="[^"]*")?/g, (mark, at: number) => (isInTag(html, at) ? '' : mark));
}

/** Whether a tag was opened before a place, and not yet closed. */
function isInTag(html: string, at: number): boolean {
	return /^<[a-z](?:[^<>"]|"[^"]*")*$/.test(html.slice(html.lastIndexOf('<', at), at));
}
