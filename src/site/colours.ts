/** The colours of one scheme, each an opaque `#rrggbb`. "Surfaces" are paper, sheet, wash and accentWash. */
export interface Colours {
	/** The page. */
	paper: string;
	/** What lies on the page: fields, bars, dialogs. */
	sheet: string;
	/** A quiet block set apart from the page. */
	wash: string;
	/** A block tinted with the firm's colour. */
	accentWash: string;
	/** Hairline between things; decoration, except with more contrast, where it reaches 3:1. */
	line: string;
	/** Outline of a control, 3:1 on every surface (4.5:1 with more contrast). */
	edge: string;
	/** Text, 7:1 on every surface and on mark (10:1 with more contrast). */
	ink: string;
	/** Secondary text, 7:1 on every surface (10:1 with more contrast). */
	soft: string;
	/** Links, and outlines of marks, 7:1 on every surface (10:1 with more contrast). */
	accent: string;
	/** Inside of marks that `accent` outlines: the firm's colour as it is where it has a second one for text. */
	spot: string;
	/** Background of a button or a filled dot: the firm's own colour, or the nearest that can carry text. */
	fill: string;
	/** Text on fill, 7:1 (10:1 with more contrast). */
	onFill: string;
	/** Outline of what is filled, as clear as edge; the same as fill where fill stands out by itself. */
	fillEdge: string;
	/** A band across the page in the firm's colour: on dark screens in the darker of its two. */
	band: string;
	/** Text and outlines on band, 7:1 (10:1 with more contrast). */
	onBand: string;
	/** Highlighter behind ink, in the firm's hue. */
	mark: string;
	/** The word Do, 7:1 on every surface (10:1 with more contrast). */
	do: string;
	/** The word Don't, 7:1 on every surface (10:1 with more contrast). */
	dont: string;
}

/** One firm's colours by what the reader's device asks for; `More` stands for more contrast. */
export type Palette = Record<'light' | 'dark' | 'lightMore' | 'darkMore', Colours>;
