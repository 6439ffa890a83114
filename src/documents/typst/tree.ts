/** What a template sets, as plain data: the reader of these files in Typst is `directives.typ`. */
export type Block =
	| { is: 'p'; look: Look; of: Inline[] }
	| { is: 'heading'; level: number; id: string | undefined; listed: boolean; of: Inline[] }
	| { is: 'list'; ordered: boolean; start: number; items: Block[][] }
	| { is: 'tasks'; items: Task[] }
	| { is: 'table'; columns: number; repeats: boolean; head: Cell[][]; rows: Cell[][] }
	| { is: 'quote'; of: Block[] }
	| { is: 'say'; when: Inline[]; tones: Labelled[] }
	| { is: 'pair'; do: Labelled; dont: Labelled; why: Block[] }
	| { is: 'question'; ask: Inline[]; of: Block[] }
	| { is: 'definitions'; items: { term: Inline[]; of: Block[] }[] }
	| { is: 'box'; look: BoxLook; of: Block[] }
	| { is: 'fold'; title: Inline[]; of: Block[] }
	| { is: 'notes'; items: { id: string | undefined; of: Block[] }[] }
	| { is: 'figure'; of: Block[]; caption: Inline[] }
	| { is: 'image'; file: string; alt: string; width: number | undefined }
	| { is: 'code'; text: string }
	| { is: 'rule' }
	/** A place that links lead to. */
	| { is: 'anchor'; id: string }
	| { is: 'language'; language: TypstLanguage; of: Block[] };

export type Inline =
	| string
	| { is: InlineMark; of: Inline[] }
	/** Leads outside the document; the host is printed where there is one. */
	| { is: 'link'; to: string; host: string | undefined; of: Inline[] }
	/** Leads to a place in the document, whose page is printed. */
	| { is: 'place'; to: string; of: Inline[] }
	/** The number of a note. */
	| { is: 'note'; to: string; of: Inline[] }
	| { is: 'phrase'; language: TypstLanguage; of: Inline[] }
	| { is: 'dots'; on: number; all: number }
	| { is: 'break' };

export type InlineMark = 'strong' | 'del' | 'mark' | 'code' | 'sup' | 'sub' | 'small';

/** How a paragraph looks: as text, as the title of what follows, or as an aside. */
export type Look = 'text' | 'label' | 'soft' | 'tool';

export type BoxLook = 'example' | 'law' | 'evidence' | 'us' | 'skeleton' | 'note' | 'warning';

export interface Task {
	of: Inline[];
	/** How long it takes. */
	aside: Inline[];
	/** What stands below it and belongs to it; left out where nothing does. */
	below?: Block[];
}

export interface Labelled {
	label: Inline[];
	of: Block[];
}

export interface Cell {
	heads: boolean;
	align: 'start' | 'center' | 'end';
	colspan: number;
	rowspan: number;
	of: Block[];
}

/** As {@link typstLanguage} writes it, with the direction of its text. */
export interface TypstLanguage {
	lang: string;
	region?: string;
	dir: 'ltr' | 'rtl';
}
