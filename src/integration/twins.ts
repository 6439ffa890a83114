import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTwin } from '../export/markdown-twin.ts';
import { twinAddress } from '../lib/made-addresses.ts';
import { isUnreviewed } from '../library/due.ts';
import { guideAddress } from '../library/links.ts';
import { absolute, guidesHere } from './shared-files.ts';
import type { SiteState } from './site-state.ts';

/** Writes each guide as Markdown beside its finished page. @param out folder of the pages in one language */
export function writeTwins(out: string, { loaded, data }: Pick<SiteState, 'loaded' | 'data'>): void {
	const { t } = loaded.site;
	for (const guide of guidesHere(loaded, data.site.locales)) {
		const address = guideAddress(guide.id);
		const page = readFileSync(join(out, address, 'index.html'), 'utf8');
		const twin = markdownTwin(page, {
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
		writeFileSync(join(out, twinAddress(address)), twin);
	}
}
