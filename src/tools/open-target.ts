/** Opens the question or rule that a link leads to, now and whenever the address changes. */
export function followTarget(): void {
	openTarget();
	addEventListener('hashchange', openTarget);
}

function openTarget(): void {
	const target = document.getElementById(location.hash.slice(1));
	if (!(target instanceof HTMLDetailsElement)) return;
	target.hidden = false;
	target.open = true;
}
