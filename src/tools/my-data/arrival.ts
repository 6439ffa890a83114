import { markInvalid, partOf } from '../shared/dom.ts';
import { canEncrypt } from '../shared/encryption.ts';
import { decrypt, decode, type Encoded } from '../shared/link-code.ts';
import { LinkError, type LinkFault } from '../shared/link-error.ts';
import { codeIn } from '../shared/link.ts';
import { run } from '../shared/run.ts';

/** What is done with a link from another device. */
interface Receiving {
	/** Says how it stands with the link. */
	tell: (key: LinkFault | 'opening') => void;
	/** Takes in what it holds, and says what came of that. */
	take: (text: string) => void;
	/** Most bytes that it may hold. */
	longest: number;
}

/**
 * Receives what another device has put into a link. In `root`, a form: `[data-arrival-open]` with `[data-arrival-key]`
 * and `[data-key]` in it, and `[data-arrival-said]`.
 */
export function bindArrival(
	root: HTMLElement,
	{ tell, take, longest }: Receiving,
	signal: AbortSignal,
): void {
	const openable = partOf(root, '[data-arrival-open]');
	const said = partOf(root, '[data-arrival-said]');
	const key = partOf<HTMLInputElement>(root, '[data-key]');
	/** What has come, until it is taken in. */
	let arrived: Encoded | undefined;
	let isOpening = false;

	/** A reader who was in the form is led to what came of it. */
	const close = () => {
		if (openable.contains(document.activeElement)) said.focus();
		openable.hidden = true;
	};
	const fail = (error: unknown) => {
		if (!(error instanceof LinkError)) throw error;
		tell(error.fault);
		if (error.fault !== 'passphrase') close();
	};
	/** What stands in the address goes out of it at once: it is not for the history of the browser. */
	const arrive = () => {
		const code = codeIn(location.hash, 'data');
		if (code === undefined) return;
		history.replaceState(history.state, '', location.pathname + location.search);
		root.hidden = false;
		openable.hidden = true;
		try {
			arrived = decode(code);
			openable.hidden = false;
			partOf(root, '[data-arrival-key]').hidden = !arrived.locked;
			said.textContent = '';
			if (arrived.locked && !canEncrypt()) throw new LinkError('no-https');
		} catch (error) {
			fail(error);
		}
	};
	const receive = async () => {
		// The button may be pressed twice.
		if (!arrived || isOpening) return;
		const opened = arrived;
		isOpening = true;
		tell('opening');
		markInvalid(key, false);
		try {
			take(await decrypt(opened, longest, key.value));
			// Another link may have come meanwhile.
			if (arrived !== opened) return;
			arrived = undefined;
			close();
			key.value = '';
		} catch (error) {
			fail(error);
			if (error instanceof LinkError && error.fault === 'passphrase') {
				markInvalid(key, true);
				key.focus();
			}
		} finally {
			isOpening = false;
		}
	};

	root.addEventListener(
		'submit',
		(event) => {
			event.preventDefault();
			run(receive());
		},
		{ signal },
	);
	addEventListener('hashchange', arrive, { signal });
	arrive();
}
