/** How long a button says what it did, in milliseconds. */
const saidFor = 2000;

/**
 * Hands the address of the page to what the device shares with, or copies it and says so on the button.
 * What stands in the address behind ? or # belongs to this visit and is left out.
 */
export async function sharePage(button: HTMLButtonElement): Promise<void> {
	const { origin, pathname } = location;
	const url = origin + pathname;
	const page = { title: document.title, url };
	if ('share' in navigator && (await isDone(navigator.share(page)))) return;
	await navigator.clipboard.writeText(url);
	const label = button.textContent;
	const done = button.dataset['done'] ?? label;
	if (label === done) return;
	button.textContent = done;
	setTimeout(() => (button.textContent = label), saidFor);
}

/** Whether nothing is left to do: somebody who closes the choice does not want the address copied either. */
function isDone(sharing: Promise<void>): Promise<boolean> {
	return sharing.then(
		() => true,
		(error: unknown) => error instanceof DOMException && error.name === 'AbortError',
	);
}
