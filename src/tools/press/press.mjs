// Shows a video or map in place of its link once a reader presses. Without this script, the link leads there.
/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll('a[data-press]');
for (const link of links) {
	link.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		const shown = Object.assign(document.createElement(link.dataset['press'] ?? ''), {
			src: link.href,
			title: link.textContent,
			allowFullscreen: true,
			controls: true,
			autoplay: true,
		});
		link.parentElement?.replaceWith(shown);
		shown.focus();
	});
}
