/** What axe says of one element whose words are hard to read. */
export interface ContrastFault {
	/** Address of the page below the home page; empty for that itself. */
	page: string;
	scheme: 'light' | 'dark';
	/** A selector of the element. */
	element: string;
	/** Its words, or the first of them. */
	words: string;
	/** As `#rrggbb`. */
	text: string;
	ground: string;
	ratio: number;
	/** The ratio that it should reach. */
	least: number;
}

/** Elements that are told one by one; the rest is a number. */
const most = 40;

/** Tells faults, each kind of element once with the pages on which it stands. */
export function tellFaults(faults: readonly ContrastFault[]): string[] {
	const kinds = new Map<string, ContrastFault[]>();
	for (const fault of faults) {
		const kind = [fault.scheme, kindOf(fault.element), fault.text, fault.ground].join(' ');
		kinds.set(kind, [...(kinds.get(kind) ?? []), fault]);
	}
	const lines = [...kinds.values()]
		.map((same) => ({ same, count: new Set(same.map(({ page }) => page)).size }))
		.sort(
			(a, b) => b.count - a.count || (a.same[0]?.element ?? '').localeCompare(b.same[0]?.element ?? '', 'en'),
		)
		.flatMap(({ same: [first], count }) => (first ? [line(first, count)] : []));
	const rest = lines.length - most;
	return [...lines.slice(0, most), ...(rest > 0 ? [`… and ${rest} more`] : [])];
}

function line(
	{ page, scheme, element, words, text, ground, ratio, least }: ContrastFault,
	count: number,
): string {
	const where = count === 1 ? `/${page}` : `/${page} and ${count - 1} more pages`;
	const said = words === '' ? '' : ` "${words}"`;
	return `${where}, ${scheme}: ${element}${said}: ${text} on ${ground} is ${ratio}:1, and has to be ${least}:1`;
}

/** Elements of one kind have selectors that differ in numbers and addresses. */
function kindOf(element: string): string {
	return element.replace(/:nth-child\(\d+\)|\[href[^\]]*\]|#[\w-]+/g, '');
}
