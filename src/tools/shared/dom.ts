/** Makes an element with text or elements in it. Text is never read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	properties: Partial<HTMLElementTagNameMap[Name]>,
	...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const made = Object.assign(document.createElement(name), properties);
	made.append(...content);
	return made;
}

/**
 * The part of a tool's markup that a selector names.
 * @throws Error where the markup has none: a mistake of ours
 */
export function partOf<Part extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Part {
	const part = root.querySelector<Part>(selector);
	if (!part) throw new Error(`A tool needs ${selector} in it.`);
	return part;
}

/** Shows lines that are read out when they change: the same words are not written twice. */
export function showLines(holder: HTMLElement, lines: readonly string[]): void {
	const shown = [...holder.children].map((line) => line.textContent);
	if (shown.join('\n') !== lines.join('\n'))
		holder.replaceChildren(...lines.map((line) => element('p', {}, line)));
}

/** Says in the name of a button, or of a link that looks like one, to what it belongs. */
export function nameButton(button: HTMLElement, name: string): void {
	button.setAttribute('aria-label', `${(button.dataset['label'] ?? button.textContent).trim()}: ${name}`);
}

/** Says of a field whether what stands in it can be used. */
export function markInvalid(field: HTMLElement, isInvalid: boolean): void {
	if (isInvalid) field.setAttribute('aria-invalid', 'true');
	else field.removeAttribute('aria-invalid');
}

/** Whether the reader is typing in a field, here and now: in another tab they cannot be. */
export function isInUse(field: Element): boolean {
	return field === document.activeElement && document.hasFocus();
}
