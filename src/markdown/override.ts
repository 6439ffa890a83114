/** A text that stands in place of a part of a guide: of what is under one of its headings. */
export interface Override {
	/** Id of that heading, or {@link opening}. */
	heading: string;
	text: string;
	/** File as people know it; its ending says whether it is MDX. */
	file: string;
	/** Line of the file on which the text starts. */
	firstLine: number;
	/** What Callback said there when the part was written; nothing where nobody has noted it. */
	before?: string | undefined;
}

/** Names what stands above the first heading of a guide. */
export const opening = 'opening';

/** A part as it was laid into a guide. */
export interface AppliedOverride {
	heading: string;
	/** What stood there before, as it was written. */
	ours: string;
	/** Ids of smaller headings that went with the old text. */
	gone: string[];
	/** Claims that the new text shows the evidence of. */
	claims: string[];
}
