const button = document.querySelector<HTMLButtonElement>('[data-share-page]');

// On addresses without https there may be neither: the button stays out of sight, the address can still be copied by hand.
if (button && ('share' in navigator || 'clipboard' in navigator)) {
	button.disabled = false;
	button.addEventListener(
		'click',
		() => void import('./share-page.ts').then(({ sharePage }) => sharePage(button)),
	);
}
