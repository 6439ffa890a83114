import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keptFolder, SiteState, type Places } from '../../../src/build/site-state.ts';
import { write } from '../../support/overlay.ts';
import { root } from '../../support/sites.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'callback-state-')));
afterAll(() => rmSync(folder, { recursive: true }));

const brand = (name: string) =>
	write(folder, {
		'content/brand.yaml': `name: ${name}\ntagline: a guide\naddress: https://fern.example/\naccent: '#1f5f8b'\ninterviews: false\n`,
		'content/en/pages/jobs.md': `---\ntitle: Jobs\npromise: You know where we have jobs.\nreviewed: 2026-01-05\n---\n\nSome words of ${name}.\n`,
	});

test('where the bodies cannot be written, all stays as it was read before', async () => {
	brand('Fern');
	const places: Places = { root, folder, cacheDir: join(folder, 'cache'), unreviewed: 'shown' };
	const state = await SiteState.read(places);
	const { data, made, loaded, palette, bodies } = state;
	brand('Moss');
	rmSync(keptFolder(places, 'bodies'), { recursive: true });
	writeFileSync(keptFolder(places, 'bodies'), '');
	await expect(state.readAgain()).rejects.toThrow();
	expect(state).toMatchObject({ data, made, loaded, palette, bodies });
	expect(state.loaded.site.brand.name).toBe('Fern');
}, 60_000);
