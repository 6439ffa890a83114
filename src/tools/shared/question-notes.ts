/** Pages that were read, by their address. */
const pages = new Map<string, Promise<Document>>();

/**
 * What the question bank tells of a question, out of the page on which it stands in full.
 * @param address of the page
 * @param id of the question: its part of the page is named after it
 * @returns copies; none where the page does not hold the question
 * @throws TypeError where the page cannot be loaded now
 */
export async function questionNotes(address: string, id: string): Promise<HTMLElement[]> {
	const path = address.replace(/#.*/, '');
	const page = pages.get(path) ?? loadPage(path);
	pages.set(path, page);
	// What failed once may work the next time.
	page.catch(() => pages.delete(path));
	const part = (await page).getElementById(id.toLowerCase());
	return [...(part?.querySelectorAll<HTMLElement>('[data-notes]') ?? [])].map((note) =>
		document.importNode(note, true),
	);
}

async function loadPage(path: string): Promise<Document> {
	const response = await fetch(path);
	if (!response.ok) throw new TypeError(`${path} answers with ${response.status}.`);
	return new DOMParser().parseFromString(await response.text(), 'text/html');
}
