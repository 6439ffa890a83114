import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import type { EmbedData } from '../../src/library/embed.ts';
import { complaintsIn, desk, newContext } from './page.ts';

/** What stands in the page of a firm's own website, and the policy it is sent with. */
const website = { body: '', policy: '' };
const server = createServer(({ url }, response) => {
	if (url === '/firm.css') response.writeHead(200, { 'Content-Type': 'text/css' }).end(sheet);
	else
		response
			.writeHead(200, {
				'Content-Type': 'text/html; charset=utf-8',
				'Content-Security-Policy': website.policy,
			})
			.end(frame.replace('{body}', website.body));
}).listen(0, '127.0.0.1');
afterAll(() => server.close());

/** Address of its page. */
export const firm = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const sheet = `
	body { margin: 2rem; font: 20px/1.5 serif; color: #000; background: #fff; }
	a { color: #5a1a00; }
	callback-embed { --callback-embed-gap: 12px; }
	callback-embed::part(minutes) { font-style: italic; }
`;
const frame = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Firme</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/firm.css"></head><body><main><h1>Firme</h1>{body}</main></body></html>`;

/** A policy that allows nothing but what the script from this origin needs. */
export const strict = (origin: string) =>
	[
		"default-src 'none'; img-src data:; style-src 'self'; require-trusted-types-for 'script'",
		`script-src ${origin}; connect-src ${origin}`,
	].join('; ');

/** The lines that the page for other websites gives out for a guide, as if its site stood here. */
export async function given(address: string, guide: string): Promise<Record<'script' | Code, string>> {
	const page = await (await newContext({ javaScriptEnabled: false })).newPage();
	await page.goto(`${address}embed/`);
	const canonical = new URL((await page.locator('link[rel=canonical]').getAttribute('href'))!).origin;
	const here = (code: string | null) => code!.replaceAll(canonical, new URL(address).origin);
	const own = page.locator('.embed-guide', { has: page.locator(`callback-embed a[href$="/${guide}/"]`) });
	await own.locator('summary').click();
	const [card, plainCard, checklist, plainChecklist] = (await own.locator('pre').allInnerTexts()).map(here);
	const script = here(await page.locator('pre').first().textContent());
	await page.context().close();
	return {
		script,
		card: card!,
		checklist: checklist ?? '',
		plainCard: plainCard!,
		plainChecklist: plainChecklist ?? '',
	};
}

type Code = 'card' | 'checklist' | 'plainCard' | 'plainChecklist';

/** What a built site tells of a guide. */
export const told = (dist: string, guide: string) =>
	JSON.parse(readFileSync(join(dist, `embed/${guide}.json`), 'utf8')) as EmbedData;

/** Opens the firm's page in a fresh profile. */
export async function visit(
	body: string,
	policy: string,
	options: BrowserContextOptions = desk,
): Promise<{ page: Page; complaints: string[]; asked: string[] }> {
	Object.assign(website, { body, policy });
	const context = await newContext(options);
	const complaints = await complaintsIn(context);
	const asked: string[] = [];
	const page = await context.newPage();
	page.on('request', (request) => asked.push(request.url()));
	return { page, complaints, asked };
}
