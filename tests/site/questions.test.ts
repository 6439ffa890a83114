import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { shareImageAddress } from '../../src/lib/share-image.ts';
import { markdownAddress } from '../../src/lib/generated-addresses.ts';
import {
	hasOwnPage,
	questionAddress,
	questionAnchor,
	topicAddress,
} from '../../src/library/question-address.ts';
import { attribute, pagesOf, type Page } from '../support/pages.ts';
import { mainFilesIn } from '../support/sites.ts';
import { compressed, sent } from '../support/weight.ts';
import { loadSite } from '../support/load.ts';

/** Bytes of HTML and CSS over the wire, as for guides. */
const budget = 18_000;

describe.each(inject('sites'))('the question bank of $name', ({ name, dist, base }) => {
	const { library, site } = loadSite(name)[0];
	const pages = new Map(pagesOf({ dist }).map((page) => [page.path, page]));
	const files = mainFilesIn(dist);
	const answered = library.questions.filter(hasOwnPage);
	const text = (file: string) => readFileSync(join(dist, file), 'utf8');
	const idsIn = (page: Page | undefined) =>
		new Set(page?.elements.map((element) => attribute(element, 'id')).filter(Boolean));

	test('lists every question under its old anchor, and holds each on the page of its topic', () => {
		const all = idsIn(pages.get('/questions/'));
		for (const { id, topic } of library.questions) {
			expect(all).toContain(questionAnchor(id));
			expect(idsIn(pages.get(topicAddress(topic)))).toContain(questionAnchor(id));
		}
	});

	test('has a page for each question with an answer, with a picture to share', () => {
		for (const question of answered) {
			const address = questionAddress(question);
			const page = pages.get(address);
			expect(page?.html, address).toContain('class="example answer"');
			expect(existsSync(join(dist, shareImageAddress(address)))).toBe(true);
		}
	});

	test('gives the answers of its language as Markdown, and tells programs and search engines of them', () => {
		const own = answered.filter(({ lang }) => site.lang.startsWith(lang));
		for (const question of own) {
			const address = questionAddress(question);
			const markdown = text(markdownAddress(address));
			expect(markdown.startsWith(`# ${question.question}\n`)).toBe(true);
			expect(markdown).toContain(question.why);
			expect(text('llms.txt')).toContain(site.origin + base + markdownAddress(address).slice(1));
			expect(text('sitemap.xml')).toContain(`${site.origin}${base}${address.slice(1)}<`);
		}
	});

	test(`takes at most ${budget} bytes of HTML and CSS a page`, () => {
		const heavy = [...pages.values()]
			.filter(({ path }) => path.startsWith('/questions/') && path !== '/questions/ask/')
			.map(({ path, file, html, elements }) => {
				const sheets = elements.flatMap((element) =>
					attribute(element, 'rel') === 'stylesheet' ? [attribute(element, 'href')!.slice(base.length)] : [],
				);
				const style = sheets.reduce((sum, sheet) => sum + compressed(files.get(sheet)!), 0);
				// The copy that a build writes takes a little more: few pages need to be compressed as well as can be.
				const most = sent(files, file) + style;
				return { path, bytes: most > budget ? compressed(Buffer.from(html)) + style : most };
			})
			.filter(({ bytes }) => bytes > budget);
		expect(heavy).toEqual([]);
	});
});
