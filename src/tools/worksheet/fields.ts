import { markInvalid, partOf } from '../shared/dom.ts';
import { readAmount, readShare, type Share, type Writing } from '../shared/amount.ts';
import type { WorkTime } from '../shared/pay.ts';

/** The fields of the worksheet as they stand, read as amounts. */
export class Fields {
	readonly #root: HTMLElement;
	readonly #writing: Writing;

	constructor(root: HTMLElement, writing: Writing) {
		this.#root = root;
		this.#writing = writing;
	}

	text(name: string): string {
		return this.#field(name).value;
	}

	/** Nothing where it is empty or cannot be read. */
	amount(name: string): number | undefined {
		return readAmount(this.text(name), this.#writing);
	}

	share(name: string): Share | undefined {
		return readShare(this.text(name), this.#writing);
	}

	/** A number above zero, or zero where that is an answer, up to the most that its field allows. */
	count(name: string): number | undefined {
		return this.#count(this.#field(name));
	}

	/** How much the reader works; hours may be those of one offer. */
	workTime(hours?: number): WorkTime {
		const usual = (name: string) => this.count(name) ?? Number(this.#field(name).defaultValue);
		return { hours: hours ?? usual('hours'), days: usual('days'), weeks: usual('weeks') };
	}

	/**
	 * Says of every field whose text cannot be read what would be; the one that is being typed in waits.
	 * @returns what is said now and was not before
	 */
	tellUnread(say: (example: string) => string, number: Intl.NumberFormat): string[] {
		const added: string[] = [];
		for (const field of this.#root.querySelectorAll<HTMLInputElement>('[data-amount]')) {
			const line = this.#root.querySelector<HTMLElement>(`#${field.name}-unread`);
			if (!line) continue;
			const unread = field.value.trim() !== '' && !this.#reads(field);
			markInvalid(field, unread);
			const wasHidden = line.hidden;
			line.hidden = !unread || field === document.activeElement;
			if (line.hidden) continue;
			const { amount: kind } = field.dataset;
			const example = kind === 'count' ? field.defaultValue || '38' : number.format(45_000);
			line.textContent = say(kind === 'share' ? '5%' : example);
			if (wasHidden) added.push(line.textContent);
		}
		return added;
	}

	#reads(field: HTMLInputElement): boolean {
		const { amount: kind } = field.dataset;
		if (kind === 'count') return this.#count(field) !== undefined;
		return (kind === 'share' ? this.share(field.name) : this.amount(field.name)) !== undefined;
	}

	#count(field: HTMLInputElement): number | undefined {
		const count = readAmount(field.value, { ...this.#writing, marks: [] });
		if (count === undefined || count > Number(field.dataset['most'])) return undefined;
		return count > 0 || 'orNone' in field.dataset ? count : undefined;
	}

	#field(name: string): HTMLInputElement {
		return partOf<HTMLInputElement>(this.#root, `[name="${name}"]`);
	}
}
