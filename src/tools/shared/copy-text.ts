/**
 * Copies text, and says that it did: the words of `data-done` are told, and stand on the button for four seconds.
 * @param otherwise where the browser does not allow it, or cannot, as on addresses without https
 */
export function copyText(button: HTMLElement, text: string, otherwise: () => void): void {
	const copy = async () => navigator.clipboard.writeText(text);
	copy().then(async () => {
		const label = (button.dataset['label'] ??= button.textContent);
		button.textContent = button.dataset['done'] ?? label;
		setTimeout(() => (button.textContent = label), 4000);
		(await import('./announce.ts')).announce(button.textContent);
	}, otherwise);
}
