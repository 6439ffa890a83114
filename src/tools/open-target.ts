// Opens the question or rule that a link leads to.
function openTarget(): void {
	const target = document.getElementById(location.hash.slice(1));
	if (!(target instanceof HTMLDetailsElement)) return;
	target.hidden = false;
	target.open = true;
}

openTarget();
addEventListener('hashchange', openTarget);
