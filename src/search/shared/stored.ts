/** What Pagefind stored of a page or record; only what we read. */
export interface Stored {
	url: string;
	/** The text, its words parted by single blanks, or by a {@link joint} where people see no blank. */
	content: string;
	meta: Readonly<Record<string, string>>;
	/** Headings with an id, and where they stand in the text, counted in words. */
	anchors: readonly { element: string; id: string; text?: string; location: number }[];
}

/** Stands in a stored text between two places where people see no blank. It is for private use: nobody writes it. */
export const joint = '\ue001';

/** The places of a stored text, with what stands behind each of them: a blank, or nothing. */
export function placesIn(content: string): { text: string; between: string }[] {
	return content.split(' ').flatMap((word) => {
		const parts = word.split(joint);
		return parts.map((text, at) => ({ text, between: at === parts.length - 1 ? ' ' : '' }));
	});
}

/** A stored text as people read it. */
export function readable(text: string): string {
	return text.replaceAll(joint, '');
}
