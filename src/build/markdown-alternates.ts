import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PackedCache } from '../cache/packed-cache.ts';
import { sourceDigest } from '../cache/source-digest.ts';
import { markdownAlternate, type MarkdownAlternateHead } from '../documents/markdown-alternate.ts';
import { markdownAddress } from '../lib/generated-addresses.ts';
import { isReviewed } from '../library/due.ts';
import { guideAddress } from '../library/links.ts';
import { questionAddress } from '../library/question-address.ts';
import { questionNotes } from '../lib/question-tree.ts';
import { absolute, answersHere, guidesHere } from './shared-files.ts';
import { bodyId } from './body.ts';
import type { SiteState } from './site-state.ts';

/** Writes each guide and each answered question as Markdown beside its page. @param out folder of the pages in one language */
export async function writeMarkdownAlternates(
	out: string,
	{ loaded, data, bodies, treeOf }: Pick<SiteState, 'loaded' | 'data' | 'bodies' | 'treeOf'>,
	cache: PackedCache,
): Promise<void> {
	const { t } = loaded.site;
	for (const guide of guidesHere(loaded, data.site.locales)) {
		const address = guideAddress(guide.id);
		const head: MarkdownAlternateHead = {
			title: guide.title,
			promise: guide.promise,
			address: absolute(loaded, address),
			reviewed: isReviewed(guide) ? t('guide.reviewed', { date: guide.reviewed }) : undefined,
			hurry: {
				title: t('guide.hurry'),
				lines: guide.hurry.map(({ say, to }) => ({
					say: say.map(({ text }) => text).join(''),
					anchor: to,
				})),
			},
		};
		const key = JSON.stringify([
			sourceDigest('documents', 'lib'),
			basename(bodies.get(bodyId(guide)) ?? ''),
			head,
		]);
		const markdown = await cache.kept('md', key, () =>
			Promise.resolve(Buffer.from(markdownAlternate(treeOf(guide), head))),
		);
		write(address, markdown);
	}
	for (const question of answersHere(loaded, data.site.locales)) {
		const address = questionAddress(question);
		const notes = questionNotes(question, loaded.site, true);
		const title = question.question;
		const head = { title, promise: undefined, address: absolute(loaded, address), reviewed: undefined };
		write(address, markdownAlternate({ type: 'root', children: notes }, { ...head, hurry: undefined }));
	}

	function write(address: string, markdown: Buffer | string): void {
		const file = join(out, markdownAddress(address));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, markdown);
	}
}
