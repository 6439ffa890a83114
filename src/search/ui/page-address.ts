/** Writes a question into the address of its page, and into its links to the same page in other languages. */
export function showInAddress(question: string): void {
	history.replaceState(history.state, '', location.pathname + question);
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.search = question;
}
