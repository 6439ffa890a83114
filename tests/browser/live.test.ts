import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callback, serving } from '../support/command.ts';
import { desk, newContext } from '../support/page.ts';
import { fixtureOf, workshop } from '../support/sites.ts';
import { titles } from '../support/search.ts';

const folder = join(workshop, 'live');
const guide = 'content/en/guides/preparation/what-we-find-out.md';
const brand = 'content/brand.yaml';
/** One of our sections alone: what follows an edit does not hang on how many texts there are. */
const few = ['--sections', 'preparation'];
let address: string;
let stop: () => void;
let said: () => string;
let context: BrowserContext;
let page: Page;

/** Writes a file of the site anew. */
function edit(file: string, from: string | RegExp, to: string): void {
	const text = readFileSync(join(folder, file), 'utf8');
	const changed = text.replace(from, to);
	expect(changed).not.toBe(text);
	writeFileSync(join(folder, file), changed);
}

const shows = (text: string) => page.getByText(text).first().waitFor();

/**
 * Opens a page anew. One that stands may be about to reload for an edit, and is left alone: neither going on from it nor
 * closing it is sure to succeed then. The new one is edited while it loads, as by somebody who is quick.
 */
async function visit(path: string): Promise<void> {
	page = await context.newPage();
	await page.goto(address + path, { waitUntil: 'commit' });
}

/**
 * Opens a page of what is to be mended, and edits the site after the page has come and before its script has.
 * @param words what the server tells of the edit
 */
async function editWhileItLoads(opened: Page, at: string, write: () => void, words: string): Promise<void> {
	const hold = async (route: Route) => {
		write();
		await expect.poll(async () => (await fetch(at)).text(), { timeout: 30_000 }).toContain(words);
		await route.continue();
	};
	await opened.route('**/@vite/client', hold, { times: 1 });
	await opened.goto(at);
	await opened.getByText(words).waitFor();
}

beforeAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await callback('init', folder, '--name', 'Acme Staffing', ...few);
	({ address, stop, said } = await serving(['dev', folder, '--port', '4380']));
	context = await newContext(desk);
	page = await context.newPage();
}, 120_000);

afterAll(() => stop());

describe('while callback dev runs, a page follows', () => {
	test('the text and the front matter of a guide', async () => {
		await visit('guides/what-we-find-out/');
		edit(guide, 'We may not get an answer', 'We cannot always get an answer');
		await shows('We cannot always get an answer');
		edit(guide, /^title: .*$/m, 'title: What can we ask them?');
		await shows('What can we ask them?');
	});

	test('the name, the colour and the logo', async () => {
		await visit('');
		const colour = () =>
			page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--fill'));
		await expect.poll(colour).toBe('#1f4e79');
		edit(brand, /^name: .*$/m, 'name: Zebra Jobs');
		await shows('Zebra Jobs');
		edit(brand, /^accent: .*$/m, "accent: '#8a1c4a'");
		await expect.poll(colour, { timeout: 30_000 }).toBe('#8a1c4a');
		mkdirSync(join(folder, 'public'), { recursive: true });
		cpSync(join(fixtureOf('ember')!, 'public/logo.svg'), join(folder, 'public/logo.svg'));
		edit(brand, /$/, '\nlogo:\n  file: logo.svg\n');
		await page.locator('header img[src$="logo.svg"]').waitFor();
	});

	test('the words of the interface', async () => {
		await visit('');
		writeFileSync(join(folder, 'content/en/strings.yaml'), 'home.lead: They liked you once.\n');
		await shows('They liked you once.');
	});

	test('a new guide, and the search its words', async () => {
		const text = readFileSync(join(folder, guide), 'utf8');
		const words = text
			.replace('Call us first', 'Ask for quokkaberries')
			.replace('call-us-first', 'ask-for-quokkaberries');
		writeFileSync(
			join(folder, 'content/en/guides/preparation/quokkaberries.md'),
			words.replace(/^title: .*$/m, 'title: Do they have fruit?'),
		);
		const status = async () => (await fetch(`${address}guides/quokkaberries/`)).status;
		await expect.poll(status, { timeout: 30_000 }).toBe(200);
		await visit('search/?q=quokkaberries');
		await page.locator('[data-results] > li').first().waitFor();
		expect(await titles(page)).toContain('Do they have fruit?');
	});
});

test('nothing is said of a site that is sound, but its address', () => {
	expect(said().trim().split('\n')).toEqual([expect.stringContaining(address)]);
});

test('a mistake is a page that says what to mend, and goes away once it is', async () => {
	await visit('guides/what-we-find-out/');
	edit(brand, /^accent: .*$/m, 'accent: teal');
	await shows('One thing to mend');
	const told = await page.locator('main').innerText();
	expect(told).toMatch(/brand\.yaml, line \d+, accent\n+accent: teal\n+"teal" is not a colour we can read\./);
	expect(await page.locator('vite-error-overlay').count()).toBe(0);
	await page.waitForLoadState('networkidle');
	const again = await context.newPage();
	const another = () => edit(brand, 'accent: teal', 'accent: purple');
	await editWhileItLoads(again, `${address}guides/`, another, '"purple" is not a colour we can read.');
	await again.close();
	edit(brand, 'accent: purple', "accent: '#00543f'");
	await shows('What can we ask them?');
});

test('folders that go away and come back are followed as before', async () => {
	await visit('guides/what-we-find-out/');
	const [path, away] = [join(folder, 'content'), join(folder, 'content-away')];
	renameSync(path, away);
	await shows('to mend');
	renameSync(away, path);
	await shows('What can we ask them?');
	edit(guide, /^title: .*$/m, 'title: What may we ask?');
	await shows('What may we ask?');
});

test('a folder that is made while the site is shown is followed, also once something in it has gone', async () => {
	const [text, component] = ['content/en/pages/open-jobs.mdx', 'components/Jobs.astro'];
	const about = '---\ntitle: Open jobs\npromise: What we have.\nreviewed: 2026-11-22\n---\n\nCome in.\n\n';
	mkdirSync(join(folder, 'components'));
	for (const words of ['Three jobs', 'Four jobs']) {
		writeFileSync(join(folder, component), `<p>${words}</p>\n`);
		writeFileSync(join(folder, text), `${about}<Jobs>\n<Plain>Ask us.</Plain>\n</Jobs>\n`);
		const status = async () => (await fetch(`${address}open-jobs/`)).status;
		await expect.poll(status, { timeout: 30_000 }).toBe(200);
		await visit('open-jobs/');
		await shows(words);
		rmSync(join(folder, component));
		await shows('to mend');
	}
	writeFileSync(join(folder, component), '<p>Six jobs</p>\n');
	await shows('Six jobs');
	const before = said().length;
	for (const [broken, told] of [
		['<p>{nope}</p>', 'The component fails: nope is not defined'],
		["---\nimport 'no-such-jobs';\n---\n", "The component fails: Cannot find module 'no-such-jobs'"],
		['---\nconst jobs = ;\n---\n', 'The component fails: Unexpected token'],
	] as const) {
		writeFileSync(join(folder, component), broken);
		await shows(told);
		expect(await page.locator('vite-error-overlay').count()).toBe(0);
		expect(said().slice(before)).toContain(`components/Jobs.astro`);
	}
	expect(
		said()
			.slice(before)
			.match(/nope is not defined/g),
	).toHaveLength(1);
	expect(said().slice(before)).not.toMatch(/\u001b|stacktrace/);
	writeFileSync(join(folder, component), '<p>Five jobs</p>\n');
	await shows('Five jobs');
}, 240_000);

describe('a site that is broken when it is started', () => {
	const broken = join(workshop, 'broken-at-start');
	let served: Awaited<ReturnType<typeof serving>>;
	const write = (accent: string) => {
		const file = join(broken, brand);
		writeFileSync(file, readFileSync(file, 'utf8').replace(/^accent: .*$/m, `accent: ${accent}`));
	};

	beforeAll(async () => {
		rmSync(broken, { recursive: true, force: true });
		const address = 'https://acme.example/guide/';
		await callback('init', broken, '--name', 'Acme Staffing', '--address', address, ...few);
		write('teal');
		served = await serving(['dev', broken, '--port', '4381']);
	}, 120_000);

	afterAll(() => served.stop());

	test('is told as a page, follows each edit, and is there once it is mended', async () => {
		const live = await (await newContext(desk)).newPage();
		await live.goto(`${served.address}guides/`);
		const heading = (words: string) => live.getByRole('heading', { level: 1, name: words });
		await heading('One thing to mend').waitFor();
		expect(served.address).toMatch(/\/guide\/$/);
		const top = new URL('/', served.address);
		expect(await live.locator('main').innerText()).toContain('"teal" is not a colour we can read.');
		write('purple');
		await live.getByText('"purple" is not a colour we can read.').waitFor();
		await editWhileItLoads(live, live.url(), () => write('mauve'), '"mauve" is not a colour we can read.');
		write("'#00543f'");
		await live.getByRole('banner').getByText('Acme Staffing').waitFor({ timeout: 90_000 });
		expect(new URL(live.url()).pathname).toBe('/guide/guides/');
		expect((await fetch(top)).url).toBe(served.address);
	}, 120_000);
});
