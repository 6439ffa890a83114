import { copyText } from '../shared/copy-text.ts';

const button = document.querySelector<HTMLButtonElement>('[data-share-page]');

// On addresses without https there may be neither: the button stays out of sight, the address can still be copied by hand.
if (button && ('share' in navigator || 'clipboard' in navigator)) {
	button.disabled = false;
	button.addEventListener('click', () => {
		// What stands in the address behind ? or # belongs to this visit and is left out.
		const url = location.origin + location.pathname;
		const copy = () => copyText(button, url, () => prompt('', url));
		// Within the click: a browser shares and copies for somebody who presses, not for a script that comes later.
		if ('share' in navigator)
			// eslint-disable-next-line callback/browser-floor -- Asked for above.
			navigator.share({ title: document.title, url }).catch((fault: unknown) => {
				// Somebody who closes the choice does not want the address copied either.
				if ((fault as Error).name !== 'AbortError') copy();
			});
		else copy();
	});
}
