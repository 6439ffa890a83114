import { element } from '../shared/dom.ts';
import { canEncrypt } from '../shared/encryption.ts';
import { encode } from '../shared/link-code.ts';
import type { LinkFault } from '../shared/link-error.ts';
import { linkTo } from '../shared/link.ts';
import { randomPassphrase } from '../shared/passphrase.ts';
import { run } from '../shared/run.ts';
import { saveFile } from '../shared/save-file.ts';
import { bindShare, type Share } from '../shared/share-link.ts';
import { DateWords } from '../shared/dates.ts';
import { bindArrival } from './arrival.ts';
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
import { ToolElement } from '../shared/tool-element.ts';

/** Most bytes of a file or an unpacked link: years of notes take less. */
const longest = 4_000_000;
/** Longer links are cut by some mail and chat programs. */
const longestLink = 12_000;

/** What this device keeps: to look at, to save, to carry to another device, to erase. */
export class MyDataElement extends ToolElement {
	#share: ((share: Share | undefined) => void) | undefined;
	/** What the link holds that is shown. */
	#linked: string | undefined;
	#offerPages: (() => Promise<void>) | undefined;
	#shown = '';

	protected override start(signal: AbortSignal): void {
		const on = (selector: string, type: string, act: (event: Event) => void) =>
			this.inside(selector).addEventListener(type, act, { signal });
		this.#share = bindShare(this.inside('[data-share]'), signal);
		on('[data-save-file]', 'click', () =>
			saveFile(`${this.say('file')}.json`, backupText(collections), 'application/json'),
		);
		on('[data-file]', 'change', () => run(this.#readFile()));
		on('[data-move]', 'click', () => run(this.#move()));
		on('[data-erase]', 'click', () => this.#ask(true));
		on('[data-keep]', 'click', () => this.#ask(false));
		// Pressed twice, the button before this one would have erased all.
		on('[data-erase-now]', 'click', (event) => (event as UIEvent).detail > 1 || run(this.#erase()));
		this.#offerPages = bindSavedPages(this, this.#bases, signal);
		bindLasting(this.inside('[data-lasting]'), signal);
		for (const collection of collections) collection.watch(() => this.#show(), signal);
		const said = '[data-arrival-said]';
		const receiving = {
			...{ tell: (key: LinkFault | 'opening') => this.#tell(said, key), longest },
			take: (text: string) => this.#take(text, said),
		};
		bindArrival(this.inside('[data-arrival]'), receiving, signal);
	}

	/** Paths under which something of this site is kept: what all its languages share, and what each has. */
	get #bases(): string[] {
		return [siteTop(), ...(JSON.parse(this.dataset['bases'] ?? '[]') as string[])];
	}

	#show(): void {
		showKeeping(this, ...collections);
		// Every collection calls; the list is drawn once for each state.
		const state = backupText(collections);
		if (this.#linked !== undefined && state !== this.#linked) this.#dropLink();
		if (state === this.#shown) return;
		this.#shown = state;
		run(this.#draw());
	}

	async #draw(): Promise<void> {
		const { say } = this;
		const naming = await this.#naming();
		const kept = collections.filter((collection) => collection.all().size > 0);
		const here = storagePlace(() => localStorage);
		const names = await ownNames(here, this.#bases);
		const own = new Set(collections.map(({ name }) => keyOf(name)));
		const others = names.filter((name) => !own.has(name));
		const list = this.inside('[data-kept-list]');
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
		this.inside('[data-count]').textContent = say(count === 0 ? 'nothing' : 'count', { n: count });
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
		const { lang } = new DateWords(this.strings, document.documentElement.lang, 'UTC', navigator.languages);
		return new Naming(names, own, lang);
	}

	/** Ticks are ids of tasks; what the tasks say is fetched when somebody looks. */
	async #unfold(details: HTMLDetailsElement): Promise<void> {
		if (details.dataset['kept'] !== 'ticks') return;
		const { default: plan } = await import('virtual:callback/tasks');
		nameTasks(details, new Map(plan.tasks.map(({ id, text }) => [id, text])));
	}

	async #readFile(): Promise<void> {
		const field = this.inside<HTMLInputElement>('[data-file]');
		const [file] = field.files ?? [];
		if (!file) return;
		if (file.size > longest) this.#tell('[data-file-said]', 'broken');
		else this.#take(await file.text(), '[data-file-said]');
		field.value = '';
	}

	/** Takes what a file or link holds, and says what came of it. */
	#take(text: string, said: string): void {
		const backup = readBackup(text, collections);
		if (backup.kind !== 'read') return this.#tell(said, backup.kind);
		this.#tell(said, 'taken', takeIn(backup.parts));
		if (backup.unknown.length > 0) this.inside(said).append(' ', this.say('unknown'));
	}

	async #move(): Promise<void> {
		const { say } = this;
		const state = backupText(collections);
		const passphrase = canEncrypt() ? randomPassphrase() : undefined;
		const code = await encode(state, passphrase);
		// Changed or erased meanwhile.
		if (state !== backupText(collections)) return;
		const link = linkTo(location.origin + location.pathname, 'data', code);
		const fits = link.length <= longestLink;
		this.#dropLink();
		this.inside('[data-too-big]').hidden = fits;
		if (!fits) return;
		this.#linked = state;
		this.#share?.({ link, file: say('file'), label: say('code'), caption: say('code') });
		this.inside('[data-no-lock]').hidden = passphrase !== undefined;
		const secret = this.inside('[data-passphrase]');
		secret.hidden = passphrase === undefined;
		secret.replaceChildren(`${say('passphrase-is')} `, element('b', { dir: 'ltr' }, passphrase ?? ''));
		this.inside('[data-share]').focus();
	}

	/** A link that holds what is kept no more, or something else by now, is taken away. */
	#dropLink(): void {
		this.#linked = undefined;
		this.#share?.(undefined);
		this.inside('[data-passphrase]').replaceChildren();
	}

	/** Asks whether the reader is sure. The focus goes to the answer that can be taken back. */
	#ask(sure: boolean): void {
		this.inside('[data-sure]').hidden = !sure;
		this.inside('[data-erase]').hidden = sure;
		this.inside(sure ? '[data-keep]' : '[data-erase]').focus();
	}

	async #erase(): Promise<void> {
		const { removed, left } = await eraseAll(placesHere(), this.#bases);
		for (const collection of collections) collection.forget();
		this.#dropLink();
		await this.#draw();
		this.#ask(false);
		const { say } = this;
		const proof = this.inside('[data-proof]');
		const outcome = left.length === 0 ? say('erased', { n: 0 }) : say('left', { names: left.join(', ') });
		proof.replaceChildren(element('p', {}, outcome));
		if (removed.length > 0) {
			const names = removed.map((name) => element('li', { dir: 'ltr' }, name));
			proof.append(element('p', {}, say('removed', { n: removed.length })), element('ul', {}, ...names));
		}
		await this.#offerPages?.();
		proof.focus();
	}

	#tell(selector: string, key: LinkFault | 'broken' | 'taken' | 'opening', n = 0): void {
		this.inside(selector).textContent = this.say(key, { n });
	}
}
