import { html, tree } from 'virtual:callback/bodies';
import type { Root } from 'hast';
import type { Guide, Page } from './library.ts';

type Text = Pick<Guide | Page, 'origin' | 'entry'>;

/** The finished HTML of the body of a guide or page. */
export function bodyHtml({ origin, entry }: Text): string {
	return html(`${origin}/${entry}`);
}

/** The tree that this HTML was printed from. */
export function bodyTree({ origin, entry }: Text): Root {
	return tree(`${origin}/${entry}`);
}
