import { translator, type Say } from '../../lib/translate.ts';
import { partOf } from './dom.ts';
import { LiveElement } from './live-element.ts';

/** The element of a tool, with what each of them asks of its markup. */
export abstract class ToolElement extends LiveElement {
	#strings?: Record<string, string>;
	#say?: Say;

	/** Interface strings that the markup hands to the script, by their keys. */
	protected get strings(): Record<string, string> {
		return (this.#strings ??= JSON.parse(this.dataset['strings'] ?? '{}') as Record<string, string>);
	}

	/** Says one of them in the language of the page. */
	protected get say(): Say {
		return (this.#say ??= translator<string>(this.strings, document.documentElement.lang));
	}

	/** The part of its markup that a selector names. @throws Error where there is none */
	protected inside<Part extends HTMLElement = HTMLElement>(selector: string): Part {
		return partOf<Part>(this, selector);
	}

	/** Acts when a button of it is pressed. */
	protected onPress(selector: string, act: () => void, signal: AbortSignal): void {
		this.inside(selector).addEventListener('click', act, { signal });
	}
}
