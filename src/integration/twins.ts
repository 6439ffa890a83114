import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markdownTwin } from '../export/markdown-twin.ts';
import { twinAddress } from '../lib/made-addresses.ts';
import { isUnreviewed } from '../library/due.ts';
import { guideAddress } from '../library/links.ts';
import { absolute, guidesHere } from './shared-files.ts';
import type { SiteState } from './site-state.ts';

/** Writes each guide as Markdown beside its page. @param out folder of the pages in one language */
export function writeTwins(
	out: string,
	{ loaded, data, treeOf }: Pick<SiteState, 'loaded' | 'data' | 'treeOf'>,
): void {
	const { t } = loaded.site;
	for (const guide of guidesHere(loaded, data.site.locales)) {
		const address = guideAddress(guide.id);
		const twin = markdownTwin(treeOf(guide), {
			title: guide.title,
			promise: guide.promise,
			address: absolute(loaded, address),
			reviewed: isUnreviewed(guide) ? undefined : t('guide.reviewed', { date: guide.reviewed }),
			hurry: {
				title: t('guide.hurry'),
				lines: guide.hurry.map(({ say, to }) => ({
					say: say.map(({ text }) => text).join(''),
					anchor: to,
				})),
			},
		});
		const file = join(out, twinAddress(address));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, twin);
	}
}
