/**
 * Copies text, and says on the button that it did: for four seconds the words of `data-done` stand there. They are told
 * to those who hear the page, where the button is a live region.
 * @param otherwise where the browser does not allow it, or cannot, as on addresses without https
 */
export function copyText(button: HTMLElement, text: string, otherwise: () => void): void {
	const copy = async () => {
		await navigator.clipboard.writeText(text);
		const label = (button.dataset['label'] ??= button.textContent);
		button.textContent = button.dataset['done'] ?? label;
		setTimeout(() => (button.textContent = label), 4000);
	};
	copy().catch(otherwise);
}
