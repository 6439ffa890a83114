import { announce } from './announce.ts';
import { element, partOf } from './dom.ts';
import { run } from './run.ts';
import { saveFile } from './save-file.ts';

/** A link that is ready to be handed on. */
export interface Share {
	link: string;
	/** Name of the picture's file, without its ending. */
	file: string;
	/** Says in words what the code for cameras is. */
	label: string;
	/** Stands below that code. */
	caption: string;
}

/**
 * Shows a link with ways to hand it on. In `root`, as in `Share.astro`: `[data-link]`, `[data-copy]`, `[data-copied]`,
 * `[data-code]`, `[data-drawn]` with `[data-figure]` and `[data-save]`, `[data-too-long]`.
 * @returns what shows a link, or takes away the one that is shown
 */
export function bindShare(root: HTMLElement, signal: AbortSignal): (share: Share | undefined) => void {
	let shared: Share | undefined;
	const field = partOf<HTMLInputElement>(root, '[data-link]');
	const drawn = partOf(root, '[data-drawn]');
	const tooLong = partOf(root, '[data-too-long]');
	const copied = partOf(root, '[data-copied]');
	const copy = partOf<HTMLButtonElement>(root, '[data-copy]');
	// Absent on addresses without https: the field can still be marked and copied.
	copy.hidden = !('clipboard' in navigator);
	const on = (part: HTMLElement, act: () => void) => part.addEventListener('click', act, { signal });
	const draw = async () => {
		if (!shared) return;
		const { link, label, caption } = shared;
		const { qrCode } = await import('./qr.ts');
		const code = qrCode(link, label);
		drawn.hidden = code === undefined;
		tooLong.hidden = code !== undefined;
		announce(code ? label : tooLong.textContent.trim());
		if (!code) return;
		partOf(root, '[data-figure]').replaceChildren(code, element('figcaption', { dir: 'auto' }, caption));
		drawn.scrollIntoView({ block: 'nearest' });
	};

	on(field, () => field.select());
	on(copy, () => {
		navigator.clipboard.writeText(field.value).then(
			() => {
				copied.hidden = false;
				announce(copied.textContent.trim());
			},
			// What a browser does not copy, the reader can: it is marked.
			() => field.select(),
		);
	});
	on(partOf(root, '[data-code]'), () => run(draw()));
	on(partOf(root, '[data-save]'), () => {
		const code = drawn.querySelector('svg');
		if (code && shared)
			saveFile(`${shared.file}.svg`, new XMLSerializer().serializeToString(code), 'image/svg+xml');
	});

	return (share) => {
		shared = share;
		field.value = share?.link ?? '';
		partOf(root, '[data-figure]').replaceChildren();
		drawn.hidden = tooLong.hidden = copied.hidden = true;
		root.hidden = share === undefined;
	};
}
