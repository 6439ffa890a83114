import { element, partOf } from '../shared/element.ts';
import { canLock, LinkError, decrypt, decode, type LinkFault, type Encoded } from '../shared/link-code.ts';
import { codeIn, linkTo, sealOnce } from '../shared/link.ts';
import { run } from '../shared/run.ts';
import { saveFile } from '../shared/save-file.ts';
import { bindShare, type Share } from '../shared/share.ts';
import { Words } from '../shared/words.ts';
import { collections } from './collections.ts';
import { keyOf, siteTop } from '../storage/key.ts';
import { people } from '../storage/people.ts';
import { showKeeping } from '../storage/show-keeping.ts';
import { stories } from '../storage/stories.ts';
import { backupText, readBackup, takeIn } from './backup.ts';
import { eraseAll, ownNames, placesHere, storagePlace } from './erase.ts';
import { bindLasting } from './lasting.ts';
import { Naming } from './naming.ts';
import { bindSavedPages } from './saved-pages.ts';
import { nameTasks, otherData, partOfData } from './view.ts';

/** Most bytes of a file or an unpacked link: years of notes take less. */
const longest = 4_000_000;
/** Longer links are cut by some mail and chat programs. */
const longestLink = 12_000;

/** What this device keeps: to look at, to save, to carry to another device, to erase. */
export class MyDataElement extends HTMLElement {
	#life: AbortController | undefined;
	#share: ((share: Share) => void) | undefined;
	#offerPages: (() => Promise<void>) | undefined;
	/** What has come in a link, until it is opened. */
	#arrived: Encoded | undefined;
	#shown = '';

	connectedCallback(): void {
		this.#life = new AbortController();
		const { signal } = this.#life;
		const on = (selector: string, type: string, act: (event: Event) => void) =>
			this.#part(selector).addEventListener(type, act, { signal });
		this.#share = bindShare(this.#part('[data-share]'), signal);
		on('[data-save-file]', 'click', () =>
			saveFile(`${this.#words.say('file')}.json`, backupText(collections), 'application/json'),
		);
		on('[data-file]', 'change', () => run(this.#readFile()));
		on('[data-move]', 'click', () => run(this.#move()));
		on('[data-arrival]', 'submit', (event) => {
			event.preventDefault();
			run(this.#receive());
		});
		on('[data-erase]', 'click', () => this.#ask(true));
		on('[data-keep]', 'click', () => this.#ask(false));
		on('[data-erase-now]', 'click', () => run(this.#erase()));
		this.#offerPages = bindSavedPages(this, this.#bases, signal);
		bindLasting(this.#part('[data-lasting]'), signal);
		addEventListener('hashchange', () => this.#arrive(), { signal });
		for (const collection of collections) collection.watch(() => this.#show(), signal);
		this.#arrive();
	}

	disconnectedCallback(): void {
		this.#life?.abort();
	}

	/** Paths under which something of this site is kept: what all its languages share, and what each has. */
	get #bases(): string[] {
		return [siteTop(), ...(JSON.parse(this.dataset['bases'] ?? '[]') as string[])];
	}

	get #words(): Words {
		const strings = JSON.parse(this.dataset['strings'] ?? '{}') as Record<string, string>;
		return new Words(strings, document.documentElement.lang, 'UTC', navigator.languages);
	}

	#show(): void {
		showKeeping(this, ...collections);
		// Every collection calls; the list is drawn once for each state.
		const state = backupText(collections);
		if (state === this.#shown) return;
		this.#shown = state;
		run(this.#draw());
	}

	async #draw(): Promise<void> {
		const { say } = this.#words;
		const naming = await this.#naming();
		const kept = collections.filter((collection) => collection.all().size > 0);
		const names = await ownNames(
			storagePlace(() => localStorage),
			this.#bases,
		);
		const own = new Set(collections.map(({ name }) => keyOf(name)));
		const others = names.filter((name) => !own.has(name));
		const list = this.#part('[data-kept-list]');
		const open = [...list.querySelectorAll('details[open]')].map((one) => one.getAttribute('data-kept'));
		list.replaceChildren(
			...kept.map((collection) => partOfData(collection, naming, say)),
			...(others.length > 0 ? [otherData(others, localStorage, say)] : []),
		);
		for (const details of list.querySelectorAll('details')) {
			details.open = open.includes(details.dataset['kept'] ?? null);
			details.addEventListener('toggle', () => run(this.#unfold(details)), { once: true });
		}
		const count = kept.reduce((sum, collection) => sum + collection.all().size, others.length);
		this.#part('[data-count]').textContent = say(count === 0 ? 'nothing' : 'count', { n: count });
		for (const part of this.querySelectorAll<HTMLElement>('[data-with-data]')) part.hidden = count === 0;
	}

	/** The words of the site, which come with the first look; without them things are called as they are kept. */
	async #naming(): Promise<Naming> {
		const none = { fields: {}, choices: {}, texts: {} };
		const names = await import('virtual:callback/data-names')
			.then((found) => found.default)
			.catch(() => none);
		const own = new Map([
			...[...stories.all()].map(([id, { title }]) => [id, title] as const),
			...[...people.all()].map(([id, { name }]) => [id, name] as const),
		]);
		return new Naming(names, own, this.#words.lang);
	}

	/** Ticks are ids of tasks; what the tasks say is fetched when somebody looks. */
	async #unfold(details: HTMLDetailsElement): Promise<void> {
		if (details.dataset['kept'] !== 'ticks') return;
		const { default: plan } = await import('virtual:callback/tasks');
		nameTasks(details, new Map(plan.tasks.map(({ id, text }) => [id, text])));
	}

	async #readFile(): Promise<void> {
		const field = partOf<HTMLInputElement>(this, '[data-file]');
		const [file] = field.files ?? [];
		if (!file) return;
		if (file.size > longest) this.#say('[data-file-said]', 'broken');
		else this.#take(await file.text(), '[data-file-said]');
		field.value = '';
	}

	/** Takes what a file or link holds, and says what came of it. */
	#take(text: string, said: string): void {
		const backup = readBackup(text, collections);
		if (backup.kind !== 'read') return this.#say(said, backup.kind);
		this.#say(said, 'taken', takeIn(backup.parts));
		if (backup.unknown.length > 0) this.#part(said).append(' ', this.#words.say('unknown'));
	}

	async #move(): Promise<void> {
		const { say } = this.#words;
		const made = await sealOnce(backupText(collections)).catch((error: unknown) => {
			if (!(error instanceof LinkError)) throw error;
			return error.fault;
		});
		this.#part('[data-unmade]').textContent = typeof made === 'string' ? say(made) : '';
		if (typeof made === 'string') return;
		const { code, passphrase } = made;
		const link = linkTo(location.origin + location.pathname, 'data', code);
		const fits = link.length <= longestLink;
		this.#part('[data-share]').hidden = !fits;
		this.#part('[data-too-big]').hidden = fits;
		if (!fits) return;
		this.#share?.({ link, file: say('file'), label: say('code'), caption: say('code') });
		this.#part('[data-no-lock]').hidden = passphrase !== undefined;
		const secret = this.#part('[data-passphrase]');
		secret.hidden = passphrase === undefined;
		secret.replaceChildren(`${say('passphrase-is')} `, element('b', { dir: 'ltr' }, passphrase ?? ''));
		this.#part('[data-share]').focus();
	}

	/** What stands in the address goes out of it at once: it is not for the history of the browser. */
	#arrive(): void {
		const code = codeIn(location.hash, 'data');
		if (code === undefined) return;
		history.replaceState(history.state, '', location.pathname + location.search);
		this.#part('[data-arrival]').hidden = false;
		this.#part('[data-arrival-open]').hidden = true;
		try {
			this.#arrived = decode(code);
			this.#part('[data-arrival-open]').hidden = false;
			this.#part('[data-arrival-key]').hidden = !this.#arrived.locked;
			this.#part('[data-arrival-said]').textContent = '';
			if (this.#arrived.locked && !canLock()) throw new LinkError('no-https');
		} catch (error) {
			this.#fail(error);
		}
	}

	async #receive(): Promise<void> {
		if (!this.#arrived) return;
		const key = partOf<HTMLInputElement>(this, '[data-key]');
		this.#say('[data-arrival-said]', 'opening');
		try {
			this.#take(await decrypt(this.#arrived, longest, key.value), '[data-arrival-said]');
			this.#part('[data-arrival-open]').hidden = true;
			this.#arrived = undefined;
			key.value = '';
		} catch (error) {
			this.#fail(error);
			if (error instanceof LinkError && error.fault === 'passphrase') key.focus();
		}
	}

	#fail(error: unknown): void {
		if (!(error instanceof LinkError)) throw error;
		this.#say('[data-arrival-said]', error.fault);
		if (error.fault !== 'passphrase') this.#part('[data-arrival-open]').hidden = true;
	}

	#ask(sure: boolean): void {
		this.#part('[data-sure]').hidden = !sure;
		this.#part('[data-erase]').hidden = sure;
		this.#part(sure ? '[data-erase-now]' : '[data-erase]').focus();
	}

	async #erase(): Promise<void> {
		const { removed, left } = await eraseAll(placesHere(), this.#bases);
		for (const collection of collections) collection.forget();
		await this.#draw();
		this.#ask(false);
		const { say } = this.#words;
		const proof = this.#part('[data-proof]');
		proof.replaceChildren(
			element('p', {}, left.length === 0 ? say('erased', { n: 0 }) : say('left', { names: left.join(', ') })),
			...(removed.length === 0
				? []
				: [
						element('p', {}, say('removed', { n: removed.length })),
						element('ul', {}, ...removed.map((name) => element('li', { dir: 'ltr' }, name))),
					]),
		);
		await this.#offerPages?.();
		proof.focus();
	}

	#say(selector: string, key: LinkFault | 'broken' | 'taken' | 'opening', n = 0): void {
		this.#part(selector).textContent = this.#words.say(key, { n });
	}

	#part(selector: string): HTMLElement {
		return partOf(this, selector);
	}
}
