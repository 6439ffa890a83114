import { getEntry, render } from 'astro:content';
import type { Guide, Page } from './library.ts';

/** Renders the body of a guide or page. The only file that touches the content store. */
export async function renderBody({ origin, entry }: Pick<Guide | Page, 'origin' | 'entry'>) {
	const found = await getEntry(origin, entry);
	if (!found) throw new Error(`The content store has no "${entry}" from ${origin}.`);
	return render(found);
}
