import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { workerFile } from '../../src/lib/generated-addresses.ts';
import { partial } from './pages.ts';
import { leadsOn, mainFilesIn, onceASite, type BuiltSite, type SiteName } from './sites.ts';

/** The sites of this run. */
export const sites: readonly BuiltSite[] = inject('sites');

/** Sizes of the screens that the design is drawn for. */
export const phone = { viewport: { width: 360, height: 780 } } as const;
export const desk = { viewport: { width: 1440, height: 900 } } as const;

let connection: Promise<Browser> | undefined;

// What a file has opened in the shared browser closes with its connection.
afterAll(async () => (await connection)?.close());

/**
 * A fresh profile in the shared browser; it lasts as long as the test file. Its browser knows no service workers, so that
 * each page comes from the server.
 */
export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
	const context = await savingContext(options);
	await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	return context;
}

/** The same with service workers: the sites that it visits are saved in it. */
export async function savingContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
	connection ??= chromium.connect(inject('browser'));
	const context = await (await connection).newContext(options);
	await context.addInitScript(giveClipboard);
	return context;
}

/** Gives a page a clipboard of its own: that of the shared browser belongs to all test files at once. */
function giveClipboard(): void {
	let kept = '';
	const clipboard = {
		writeText: (text: string) => Promise.resolve(void (kept = text)),
		readText: () => Promise.resolve(kept),
	};
	if ('clipboard' in navigator)
		Object.defineProperty(Navigator.prototype, 'clipboard', { value: clipboard, configurable: true });
}

/** Everything a browser objects to in a profile from now on: console, script errors, failed and refused requests. */
export async function complaintsIn(context: BrowserContext): Promise<string[]> {
	const complaints: string[] = [];
	context.on('console', (message) => {
		complaints.push(`${message.page()?.url() ?? ''}: ${message.type()}: ${message.text()}`);
	});
	context.on('weberror', (error) => {
		const { message } = error.error();
		// Where a page stands before the picture of the last one is ready, the browser shows it without a fade, and says so.
		if (!message.startsWith('Transition was ')) complaints.push(`${error.page()?.url() ?? ''}: ${message}`);
	});
	context.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? 'failed';
		// Once, a service worker looks whether the site still ships it; the test may have taken it off the network by then.
		const isLook = request.serviceWorker() !== null && request.url().endsWith(`/${workerFile}`);
		// Aborted: the test went on to another page.
		if (reason !== 'net::ERR_ABORTED' && !isLook) complaints.push(`${request.url()}: ${reason}`);
	});
	await context.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
			console.error(`refused by ${violatedDirective}: ${blockedURI}`);
		});
	});
	return complaints;
}

/** One of the sites. @throws Error when this run has not built it */
export function siteNamed(name: SiteName): BuiltSite {
	const site = sites.find((candidate) => candidate.name === name);
	if (!site) throw new Error(`The site "${name}" was not built.`);
	return site;
}

/** Every page that people read in the main language, by its address below the home page, which is empty for the home page itself; "404.html" is one. */
export const htmlOf = onceASite((site: BuiltSite): ReadonlyMap<string, string> => {
	const isPage = (path: string) => /^(?:.*\/)?index\.html$|^404\.html$/.test(path) && path !== partial;
	const pages = [...mainFilesIn(site.dist, /\.html$/)].filter(([path]) => isPage(path));
	return new Map(
		pages
			.map(([path, html]) => [path.replace(/index\.html$/, ''), html.toString()] as const)
			.filter(([, html]) => !leadsOn(html)),
	);
});

/** Everything a guide can be made of, by a selector. */
const pieces = {
	spread: '<div class="spread"',
	say: '<callback-copy-button',
	tones: 'value="warmer"',
	question: '<details class="question"',
	evidence: 'class="evidence"',
	example: 'class="example"',
	law: 'class="law"',
	places: '<callback-law-place',
	checklist: '<callback-checklist',
	accordion: '<details class="accordion"',
	code: '<pre',
	table: '<table',
	footnotes: 'class="footnotes"',
	'through-us': 'class="through-us"',
	'stage behind': '<li class="done">',
	'stage ahead': '<li class="ahead">',
	fallback: '<article class="prose" lang=',
} as const;

export type PieceName = keyof typeof pieces;

/** Addresses of a few guides that hold, between them, every piece that occurs on the site; the richest first. */
export function richGuides(site: BuiltSite): string[] {
	const guides = [...htmlOf(site)].filter(([path]) => /^guides\/./.test(path));
	const has = new Map(guides.map(([path, html]) => [path, piecesIn(html)]));
	const left = new Set([...has.values()].flat());
	const chosen: string[] = [];
	while (left.size > 0) {
		const gain = (path: string) => has.get(path)!.filter((piece) => left.has(piece)).length;
		const best = [...has.keys()].reduce((a, b) => (gain(b) > gain(a) ? b : a));
		chosen.push(best);
		for (const piece of has.get(best)!) left.delete(piece);
	}
	return chosen;
}

/** Address of the first guide that holds all of these pieces. @throws Error when there is none */
export function guideWith(site: BuiltSite, ...wanted: PieceName[]): string {
	const holdsAll = (html: string) => wanted.every((piece) => piecesIn(html).includes(piece));
	const found = [...htmlOf(site)].find(([path, html]) => /^guides\/./.test(path) && holdsAll(html));
	if (!found) throw new Error(`No guide of "${site.name}" holds ${wanted.join(' and ')}.`);
	return found[0];
}

function piecesIn(html: string): PieceName[] {
	return (Object.keys(pieces) as PieceName[]).filter((name) => html.includes(pieces[name]));
}

/**
 * One page of every kind: home, missing address, lists, plain pages, search, a section, a topic of questions,
 * a question with its answer, a situation, and guides with every piece.
 */
export function kindsOf(site: BuiltSite): string[] {
	const pages = [...htmlOf(site).keys()];
	const isList = (path: string) => htmlOf(site).get(path)!.includes('class="others"');
	const [section, ...likeIt] = pages.filter((path) => isList(path));
	const top = pages.filter((path) => /^[^/]*\/?$/.test(path) && !likeIt.includes(path));
	const bank = pages.filter((path) => /^questions\/(?!ask\/)./.test(path));
	const isAnswer = (path: string) => htmlOf(site).get(path)?.includes('class="wrap question-page"') === true;
	const group = [bank.find((path) => !isAnswer(path)), bank.find(isAnswer)].filter(
		(path) => path !== undefined,
	);
	return [...new Set([...top, section!, ...group, 'guides/interview-in-an-hour/', ...richGuides(site)])];
}
