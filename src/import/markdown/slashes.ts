interface Open {
	slashes: string;
	isCaption: boolean;
}

/**
 * Writes the blocks of MkDocs between slashes, `/// note | Title`, as containers between colons, and what is a caption
 * as a line below its picture.
 */
export function readSlashes(text: string): string {
	const lines = text.split('\n');
	/** Slashes that close something: others are words. */
	const closing = new Set(lines.map((each) => /^\/{3,}$/.exec(each.trim())?.[0]));
	if (closing.size === 1) return text;
	const open: Open[] = [];
	let isAtOptions = false;
	return lines
		.flatMap((each) => {
			// Below the opening line, further in, stand options.
			if (isAtOptions && /^(?: {4}|\t)[ \t]*[\w-]+:/.test(each)) return [];
			isAtOptions = false;
			const [, slashes = '', rest = ''] = /^(\/{3,})(?!\/)(.*)$/.exec(each.trim()) ?? [];
			const indent = /^[ \t]*/.exec(each)?.[0] ?? '';
			const [name = '', title = ''] = rest.split('|', 2).map((words) => words.trim());
			const last = open.at(-1);
			if (/^[a-z][\w-]*$/i.test(name) && closing.has(slashes)) {
				const isCaption = /caption$/i.test(name);
				open.push({ slashes, isCaption });
				isAtOptions = true;
				return isCaption
					? ['', `${indent}<p><em>`]
					: [`${indent}${colons(slashes)}${name} ${title}`.trimEnd()];
			}
			if (rest !== '' || last?.slashes !== slashes) return [each];
			open.pop();
			return last.isCaption ? [`${indent}</em></p>`, ''] : [indent + colons(slashes)];
		})
		.join('\n');
}

function colons(slashes: string): string {
	return ':'.repeat(slashes.length);
}
