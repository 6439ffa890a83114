import { html, pieces, tree } from 'virtual:callback/bodies';
import type { Root } from 'hast';
import type { Piece } from '../markdown/component-hole.ts';
import type { Guide, Page } from './library.ts';

export type { Piece };

type Text = Pick<Guide | Page, 'origin' | 'bodyPath'>;

/** The finished HTML of the body of a guide or page. */
export function bodyHtml({ origin, bodyPath }: Text): string {
	return html(`${origin}/${bodyPath}`);
}

/** The same in pieces, where components of the site folder stand in it. */
export function bodyPieces({ origin, bodyPath }: Text): Piece[] | undefined {
	return pieces(`${origin}/${bodyPath}`);
}

/** The tree that this HTML was printed from. */
export function bodyTree({ origin, bodyPath }: Text): Root {
	return tree(`${origin}/${bodyPath}`);
}
