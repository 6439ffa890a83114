import type { Post } from './post.ts';

/** The place in its folder that a text’s front matter says, as Docusaurus, Hugo, Jekyll and Starlight write it. */
export function positionOf(fields: Record<string, unknown>): number | undefined {
	const { sidebar_position, weight, nav_order, sidebar } = fields;
	const nested =
		typeof sidebar === 'object' && sidebar !== null && 'order' in sidebar ? sidebar.order : undefined;
	return [sidebar_position, weight, nav_order, nested].find((value) => typeof value === 'number');
}

/** Puts the texts of each folder in the order that they say, those that say none last; folders stay where they are. */
export function inOrder(posts: readonly Post[]): Post[] {
	const folders = Map.groupBy(posts, folderOf);
	const sorted = new Map(
		[...folders].map(([folder, inside]) => [
			folder,
			inside.toSorted((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || 0),
		]),
	);
	return posts.flatMap((post) => sorted.get(folderOf(post))?.shift() ?? []);
}

function folderOf({ addresses: [address] }: Post): string {
	return address.slice(0, address.lastIndexOf('/') + 1);
}
