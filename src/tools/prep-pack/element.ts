import { followClock } from '../shared/clock.ts';
import { element, markInvalid, partOf } from '../shared/dom.ts';
import { decrypt, decode, type Encoded } from '../shared/link-code.ts';
import { LinkError, type LinkFault } from '../shared/link-error.ts';
import { codeIn } from '../shared/link.ts';
import { run } from '../shared/run.ts';
import { bindMaker } from './maker.ts';
import { longestPack, readPack, type Pack } from './pack.ts';
import { titleOf, wordsIn } from './say.ts';
import { bindTaking } from './taking.ts';
import { contactOf, countdownOf, factsOf, type Reader } from './view.ts';
import { ToolElement } from '../shared/tool-element.ts';

/** What the page can be: the recruiter's form, a pack, its lock, or a link that does not open. */
const sides = ['maker', 'lock', 'shown', 'fault'] as const;

/** A recruiter's details of one interview. They stand in the address behind `#`, which no server is sent. */
export class PrepPackElement extends ToolElement {
	/** Ends what belongs to the pack that is shown. */
	#shown: AbortController | undefined;
	/** Binds the form once it is shown. */
	#bindForm: (() => void) | undefined;
	#zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	/** The code that is open, or being opened. */
	#code: string | undefined;
	#sealed: Encoded | undefined;
	/** What the page is called for the recruiter: on it, and in its tab. */
	#ownTitle: string | undefined;
	#ownTab = document.title;

	protected override start(signal: AbortSignal): void {
		this.#bindForm = () => bindMaker(this.inside('[data-side=maker]'), this.strings, signal);
		signal.addEventListener('abort', () => this.#shown?.abort());
		addEventListener('hashchange', () => this.#follow(), { signal });
		this.inside('[data-side=lock]').addEventListener(
			'submit',
			(event) => {
				event.preventDefault();
				run(this.#unlock());
			},
			{ signal },
		);
		this.inside<HTMLInputElement>('[data-paste]').addEventListener(
			'input',
			({ target }) => {
				const code = codeIn((target as HTMLInputElement).value, 'pack');
				if (code !== undefined) location.hash = `pack=${code}`;
			},
			{ signal },
		);
		this.onPress('[data-print]', () => print(), signal);
		this.#follow();
	}

	#follow(): void {
		const code = codeIn(location.hash, 'pack');
		if (code !== undefined) run(this.#open(code));
		else if (this.#code === undefined || location.hash === '') this.#make();
		// A link within the page took the place of the code: a reload must still find it.
		else history.replaceState(history.state, '', `#pack=${this.#code}`);
	}

	/** Also where the reader goes back from a pack to the form. */
	#make(): void {
		this.#code = undefined;
		this.#turn('maker');
		this.#bindForm?.();
		this.#bindForm = undefined;
	}

	async #open(code: string): Promise<void> {
		this.#code = code;
		try {
			this.#sealed = decode(code);
			if (this.#sealed.locked) this.#turn('lock');
			else {
				const text = await decrypt(this.#sealed, longestPack);
				// Another link may have been opened meanwhile, here and below.
				if (this.#code === code) this.#show(text);
			}
		} catch (error) {
			this.#fail(error);
		}
	}

	async #unlock(): Promise<void> {
		const [sealed, code] = [this.#sealed, this.#code];
		if (!sealed) return;
		const field = this.inside<HTMLInputElement>('[data-key]');
		const said = this.inside('[data-key-said]');
		said.textContent = wordsIn(this.strings, this.#zone).say('opening');
		markInvalid(field, false);
		try {
			const text = await decrypt(sealed, longestPack, field.value);
			if (this.#code !== code) return;
			this.#show(text);
			field.value = said.textContent = '';
		} catch (error) {
			if (this.#code !== code) return;
			if (error instanceof LinkError && error.fault === 'passphrase') {
				said.textContent = wordsIn(this.strings, this.#zone).say('passphrase');
				markInvalid(field, true);
				field.focus();
			} else this.#fail(error);
		}
	}

	#fail(error: unknown): void {
		if (!(error instanceof LinkError)) throw error;
		this.#tell(error.fault);
	}

	#tell(fault: LinkFault | 'no-pack'): void {
		this.#turn('fault');
		this.inside('[data-fault]').textContent = wordsIn(this.strings, this.#zone).say(fault);
	}

	#show(text: string): void {
		const pack = readPack(text);
		if (!pack) return this.#tell('no-pack');
		this.#shown?.abort();
		this.#shown = new AbortController();
		const strings = this.strings;
		const title = titleOf(pack, wordsIn(strings, this.#zone).say);
		this.#turn('shown', title);
		this.#showCountdown(pack);
		followClock(() => this.#showCountdown(pack), this.#shown.signal);
		this.inside('[data-facts]').replaceChildren(...factsOf(pack, this.#reader));
		this.#list('[data-guides]', this.#guides(pack));
		this.#list('[data-contact]', contactOf(pack));
		bindTaking(this.inside('[data-taking]'), pack, strings, this.#shown.signal);
	}

	#showCountdown(pack: Pack): void {
		this.inside('[data-countdown]').textContent = countdownOf(pack, this.#reader);
	}

	get #reader(): Reader {
		return { strings: this.strings, zone: this.#zone, now: Date.now() };
	}

	/** Guides of this site, by the titles that stand in the form. Others are left out. */
	#guides({ guides }: Pack): HTMLElement[] {
		return guides.flatMap((id) => {
			const title = this.querySelector<HTMLElement>(`[data-guide="${id}"]`);
			if (!title) return [];
			const { lang, dir, dataset } = title;
			const link = element('a', { href: dataset['to'] ?? '', lang, dir }, title.textContent);
			return [element('li', {}, link)];
		});
	}

	/** Fills a part whose heading stands before it, or hides both. */
	#list(selector: string, content: readonly HTMLElement[]): void {
		const part = this.inside(selector);
		part.replaceChildren(...content);
		(part.closest('section') ?? part).hidden = content.length === 0;
	}

	/** @param title of the page in place of the tool's own; without it, the one that the markup of the side gives */
	#turn(side: (typeof sides)[number], title = this.inside(`[data-side=${side}]`).dataset['heading']): void {
		const hidden = sides.filter((one) => one !== side).map((one) => this.inside(`[data-side=${one}]`));
		const losesFocus = hidden.some((one) => one.contains(document.activeElement));
		for (const one of hidden) one.hidden = true;
		this.inside(`[data-side=${side}]`).hidden = false;
		document.title = title ?? this.#ownTab;
		const header = this.closest('.tool-page')?.querySelector('header');
		if (!header) return;
		const heading = partOf(header, 'h1');
		this.#ownTitle ??= heading.textContent;
		heading.textContent = title ?? this.#ownTitle;
		// What the tool promises is for the recruiter.
		partOf(header, '.promise').hidden = side !== 'maker';
		if (side !== 'maker') scrollTo(0, 0);
		if (!losesFocus) return;
		heading.tabIndex = -1;
		heading.focus({ preventScroll: true });
	}
}
