import { holdOnto } from '../../lib/unsaved.ts';
import type { Collection, Keeping } from './collection.ts';

type Shown = Pick<Collection<unknown>, 'keeping' | 'entries'>;

/** Those that have been shown in this page. They live as long as it does. */
const known = new Set<Shown>();

/**
 * Shows the line of `Keeping.astro` that is true of these collections. No new version takes the page away that alone
 * holds what is in one of them.
 * @param root element that holds the lines
 */
export function showKeeping(root: ParentNode, ...collections: readonly Shown[]): void {
	if (known.size === 0) holdOnto(() => [...known].some(isInPageAlone), new AbortController().signal);
	for (const collection of collections) known.add(collection);
	const states = collections.map(({ keeping }) => keeping);
	const worst = (['newer', 'page', 'kept'] as const).find((state) => states.includes(state)) ?? 'kept';
	for (const line of root.querySelectorAll<HTMLElement>('[data-keeping]'))
		line.hidden = (line.dataset['keeping'] as Keeping) !== worst;
}

function isInPageAlone(collection: Shown): boolean {
	return collection.keeping === 'page' && collection.entries().size > 0;
}
