/**
 * Copies text, and says on the button that it did: for two seconds the words of `data-done` stand there.
 * @returns whether the browser allowed it
 */
export async function copyText(button: HTMLElement, text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
	} catch {
		return false;
	}
	const label = button.dataset['label'] ?? button.textContent;
	button.dataset['label'] = label;
	button.textContent = button.dataset['done'] ?? label;
	setTimeout(() => (button.textContent = label), 2000);
	return true;
}
