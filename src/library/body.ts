import { html, pieces, tree } from 'virtual:callback/bodies';
import type { Root } from 'hast';
import type { Piece } from '../markdown/component-hole.ts';
import type { Guide, Page } from './library.ts';

export type { Piece };

type Text = Pick<Guide | Page, 'origin' | 'entry'>;

/** The finished HTML of the body of a guide or page. */
export function bodyHtml({ origin, entry }: Text): string {
	return html(`${origin}/${entry}`);
}

/** The same in pieces, where components of the site folder stand in it. */
export function bodyPieces({ origin, entry }: Text): Piece[] | undefined {
	return pieces(`${origin}/${entry}`);
}

/** The tree that this HTML was printed from. */
export function bodyTree({ origin, entry }: Text): Root {
	return tree(`${origin}/${entry}`);
}
