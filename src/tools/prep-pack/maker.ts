import { holdOnto } from '../../lib/unsaved.ts';
import { announce } from '../shared/announce.ts';
import { element, markInvalid, partOf } from '../shared/dom.ts';
import { canEncrypt } from '../shared/encryption.ts';
import { encode } from '../shared/link-code.ts';
import { linkTo } from '../shared/link.ts';
import { mailLink } from '../shared/mail.ts';
import { plainPassphrase, randomPassphrase } from '../shared/passphrase.ts';
import { tellRemoved } from '../shared/row-removed.ts';
import { run } from '../shared/run.ts';
import { bindShare } from '../shared/share-link.ts';
import { zoneOptions } from '../shared/zones.ts';
import { bindFields } from '../shared/bind-fields.ts';
import { keepZone } from '../shared/keep-zone.ts';
import { pack as draft } from './stored.ts';
import { showKeeping } from '../storage/show-keeping.ts';
import { packFrom } from './draft.ts';
import { hasTooMany, packLimits, packText, saysSomething, type Pack } from './pack.ts';
import { titleOf, wordsIn } from './say.ts';

const shortestPassphrase = 8;

/**
 * The recruiter's side: a form whose fields are kept on the device, and the link made of them.
 * @param root holds the form and what comes of it
 */
export function bindMaker(
	root: HTMLElement,
	strings: Readonly<Record<string, string>>,
	signal: AbortSignal,
): void {
	const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const { say } = wordsIn(strings, here);
	const form = partOf<HTMLFormElement>(root, 'form');
	const result = partOf(root, '[data-result]');
	const missing = partOf(root, '[data-missing]');
	const lock = partOf<HTMLInputElement>(form, '[data-lock-on]');
	const passphrase = partOf<HTMLInputElement>(form, '[data-passphrase]');
	const share = bindShare(result, signal);
	const forgetErased = bindClear(root, form, signal);
	let shown = '';
	/** Grows with each change of the form, so that a link of what it said before is not shown. */
	let edition = 0;

	partOf(form, '[name=zone]').replaceChildren(...zoneOptions(here, draft.get('zone')));
	// Browsers lock on https alone.
	partOf(root, '[data-no-lock]').hidden = canEncrypt();
	lock.disabled = !canEncrypt();
	// A passphrase and a link are kept nowhere.
	holdOnto(() => lock.checked || !result.hidden, signal);

	const tell = (fault: string | undefined) => {
		missing.hidden = fault === undefined;
		missing.textContent = fault === undefined ? '' : say(fault, { ...packLimits });
		announce(missing.textContent);
		markInvalid(passphrase, fault === 'short');
		if (fault === 'short') passphrase.focus();
	};
	const offerPassphrase = () => {
		partOf(form, '[data-lock-with]').hidden = !lock.checked;
		if (lock.checked && passphrase.value === '') passphrase.value = randomPassphrase();
	};
	const changed = () => {
		edition++;
		result.hidden = true;
	};
	const show = () => {
		showKeeping(root, draft);
		forgetErased();
		// Another tab may have written into the form.
		const written = JSON.stringify([...draft.all()].sort());
		if (written !== shown) changed();
		shown = written;
	};
	const make = async () => {
		changed();
		const made = edition;
		const pack = packFrom(draft.all(), here);
		const secret = lock.checked ? passphrase.value : undefined;
		const fault = packFault(pack, secret);
		tell(fault);
		if (fault !== undefined) return;
		const address = location.origin + location.pathname;
		const code = await encode(packText(pack), secret);
		if (made !== edition) return;
		const link = linkTo(address, 'pack', code);
		const title = titleOf(pack, say);
		share({ link, file: say('file'), label: say('code', { title }), caption: title });
		showResult(result, pack, { link, secret, title }, say);
	};

	bindFields(form, draft, show, signal, keepZone(draft, here));
	form.addEventListener('submit', () => run(make()), { signal });
	// A link that no longer says what the form says is taken away.
	form.addEventListener('input', changed, { signal });
	lock.addEventListener('change', offerPassphrase, { signal });
}

/** Key of the string that tells what keeps a pack from being made a link. */
function packFault(pack: Pack, secret: string | undefined): string | undefined {
	if (!saysSomething(pack)) return 'missing';
	if (hasTooMany(pack)) return 'too-many';
	return secret !== undefined && plainPassphrase(secret).length < shortestPassphrase ? 'short' : undefined;
}

/**
 * The button that empties the form, and the one that brings back what was in it.
 * @returns what is to be called after each change: what the reader has erased comes back no more
 */
function bindClear(root: HTMLElement, form: HTMLFormElement, signal: AbortSignal): () => void {
	const removed = partOf(root, '[data-removed]');
	let cleared: ReadonlyMap<string, string> = new Map();
	const forget = () => {
		cleared = new Map();
		removed.hidden = true;
	};
	const clear = () => {
		const filled = [...draft.all()].filter(([name]) => !name.startsWith('contact-'));
		// Pressed once more, it would leave nothing to bring back.
		if (filled.length === 0) return;
		cleared = new Map(filled);
		for (const name of cleared.keys()) draft.set(name, undefined);
		removed.hidden = false;
		tellRemoved(removed);
		partOf(removed, '[data-undo]').focus();
	};
	const bringBack = () => {
		for (const [name, value] of cleared) draft.set(name, value);
		forget();
		form.querySelector('input')?.focus();
	};
	partOf(root, '[data-clear]').addEventListener('click', clear, { signal });
	partOf(removed, '[data-undo]').addEventListener('click', bringBack, { signal });
	return () => {
		if ([...cleared.keys()].some((name) => !draft.entries().has(name))) forget();
	};
}

function showResult(
	result: HTMLElement,
	pack: Pack,
	{ link, secret, title }: { link: string; secret: string | undefined; title: string },
	say: (key: string, values?: Record<string, string>) => string,
): void {
	const locked = partOf(result, '[data-locked-with]');
	locked.hidden = secret === undefined;
	if (secret !== undefined)
		locked.replaceChildren(`${say('locked-with')} `, element('b', { dir: 'ltr' }, secret));
	const mail = partOf<HTMLAnchorElement>(result, '[data-mail]');
	const body = [
		say('mail-text', { title }),
		link,
		...(secret === undefined ? [] : [say('mail-locked')]),
		pack.contact.name,
	];
	const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');
	const text = body.filter((line) => line !== '').join('\n\n');
	const { href, whole } = mailLink(plain(title), plain(text));
	mail.href = href;
	mail.hidden = !whole;
	partOf(result, '[data-long-mail]').hidden = !mail.hidden;
	partOf<HTMLAnchorElement>(result, '[data-try]').href = link;
	partOf(result, 'h2').focus();
}
