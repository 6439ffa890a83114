import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serveDiagnostics } from '../../../src/dev/serve-diagnostics.ts';
import { write } from '../../support/overlay.ts';
import { root } from '../../support/sites.ts';

test('the page of faults is served until the site can be read, also where its folders are not there meanwhile', async () => {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'callback-faults-')));
	write(folder, { 'content/brand.yaml': 'name: Ember\n' });
	const places = { root, folder, cacheDir: join(folder, '.callback'), unreviewed: 'shown' as const };
	const told: string[] = [];
	let address = '';
	const served = serveDiagnostics(places, new Error('first'), {
		port: 0,
		opened: (at) => (address = at),
		told: (fault) => told.push(String(fault)),
	});
	let ended: unknown;
	served.catch((error: unknown) => (ended = error));
	while (address === '') await after(10);
	renameSync(join(folder, 'content'), join(folder, 'away'));
	writeFileSync(join(folder, 'content'), 'a file where a folder was');
	await after(1000);
	expect(ended).toBeUndefined();
	expect((await fetch(address)).status).toBe(500);
	const { hostname, port } = new URL(address);
	const [answer] = (await once(get({ hostname, port, headers: { host: 'evil.example' } }), 'response')) as [
		IncomingMessage,
	];
	expect(answer.statusCode).toBe(403);
	answer.resume();
	rmSync(join(folder, 'content'));
	renameSync(join(folder, 'away'), join(folder, 'content'));
	write(folder, {
		'content/brand.yaml': 'name: Ember\ntagline: a guide\naddress: https://e.example/\naccent: "#00543f"\n',
	});
	expect(await served).toBeGreaterThan(0);
	rmSync(folder, { recursive: true });
}, 60_000);

test('what was mended between the reading that failed and the page is not missed', async () => {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'callback-faults-')));
	write(folder, {
		'content/brand.yaml': 'name: Ember\ntagline: a guide\naddress: https://e.example/\naccent: "#00543f"\n',
	});
	const places = { root, folder, cacheDir: join(folder, '.callback'), unreviewed: 'shown' as const };
	const nobody = { port: 0, opened: () => undefined, told: () => undefined };
	expect(await serveDiagnostics(places, new Error('before it was mended'), nobody)).toBeGreaterThan(0);
	rmSync(folder, { recursive: true });
}, 60_000);
