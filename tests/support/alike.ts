/**
 * Runs in the page: marks what looks as three of its elder siblings do, all that stands in it like all that stands in
 * them. What hangs on colours and sizes of text alone is the same for it as for them. It stays where it is, for what
 * hangs on words, names and order.
 */
export function markAlike(mark: string): void {
	const looks = new Map<Element, string>();
	for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
	markBelow(document.body);

	function markBelow(parent: Element): void {
		const elders = new Map<string, number>();
		for (const child of parent.children) {
			const look = lookOf(child);
			const alike = elders.get(look) ?? 0;
			elders.set(look, alike + 1);
			if (alike < 3) markBelow(child);
			else for (const part of [child, ...child.querySelectorAll('*')]) part.setAttribute(mark, '');
		}
	}

	function lookOf(element: Element): string {
		const known = looks.get(element);
		if (known !== undefined) return known;
		const hasWords = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
		const own = [element.localName, element.className, hasWords, element.matches(':disabled')];
		const drawn = ['', '::before', '::after'].flatMap((part) => styles(element, part));
		const look = `${[...own, ...drawn].join()}(${[...element.children].map(lookOf).join()})`;
		looks.set(element, look);
		return look;
	}

	function styles(element: Element, part: string): string[] {
		const style = getComputedStyle(element, part);
		if (part !== '' && style.content === 'none') return [part];
		const { display, visibility, position, opacity, filter, mixBlendMode } = style;
		const { color, backgroundColor, backgroundImage, fontSize, fontWeight, textShadow } = style;
		return [
			...[part, display, visibility, position, opacity, filter, mixBlendMode, style.webkitTextStroke],
			...[color, backgroundColor, backgroundImage, fontSize, fontWeight, textShadow],
		];
	}
}
