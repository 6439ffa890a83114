import { nameOf } from './names.ts';
import type { Planned } from './plan.ts';

/** Texts that are seen at once: so many need no groups. */
const few = 6;

/**
 * What keeps apart the texts of several folders that went into one section: groups, to be copied into its file.
 * @returns nothing where there is little to keep apart
 */
export function groupsToAdd(files: readonly Planned[]): string | undefined {
	const counts = new Map<string, { name: string; count: number }>();
	for (const { unplaced = '' } of files) {
		const id = nameOf(unplaced);
		if (id === '') continue;
		const { name, count } = counts.get(id) ?? { name: named(unplaced), count: 0 };
		counts.set(id, { name, count: count + 1 });
	}
	const groups = [...counts].toSorted(([, a], [, b]) => b.count - a.count);
	const texts = groups.reduce((sum, [, { count }]) => sum + count, 0);
	if (groups.length < 2 || texts <= few) return undefined;
	const [, locale = '', section = ''] =
		/^content\/([^/]+)\/guides\/([^/]+)\//.exec(files.find(({ unplaced }) => unplaced)?.path ?? '') ?? [];
	const lines = groups.map(([id, { name }]) => `      - { id: ${id}, name: ${JSON.stringify(name)} }`);
	const shown = groups.map(([, { name, count }]) => `${name} (${count})`).join(', ');
	return [
		`## Texts of several folders in one list`,
		'',
		`The section ${section} has no groups for them: ${shown}. To keep them apart, copy those you want into content/${locale}/sections.yaml, below this section, and write the group into the front matter of each text, such as "group: ${groups[0]?.[0] ?? ''}".`,
		'',
		'```yaml',
		'    groups:',
		...lines,
		'```',
	].join('\n');
}

/** A folder as people would call it: `on-site` is “On site”. */
function named(folder: string): string {
	const words = /\s/.test(folder) ? folder : folder.replace(/^\d+[-_.]\s*/, '').replace(/[-_]+/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
