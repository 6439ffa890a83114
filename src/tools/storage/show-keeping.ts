import type { Collection, Keeping } from './collection.ts';

/**
 * Shows the line of `Keeping.astro` that is true of these collections.
 * @param root element that holds the lines
 */
export function showKeeping(
	root: ParentNode,
	...collections: readonly Pick<Collection<unknown>, 'keeping'>[]
): void {
	const states = collections.map(({ keeping }) => keeping);
	const worst = (['newer', 'page', 'kept'] as const).find((state) => states.includes(state)) ?? 'kept';
	for (const line of root.querySelectorAll<HTMLElement>('[data-keeping]'))
		line.hidden = (line.dataset['keeping'] as Keeping) !== worst;
}
