import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptAlone } from '../../../src/pictures/kept.ts';

const made = (text: string) => () => Promise.resolve(Buffer.from(text));

test('of large files only the newest stays, and what another build is writing', async () => {
	const at = mkdtempSync(join(tmpdir(), 'callback-'));
	await keptAlone(join(at, '1.pdf'), made('one'));
	writeFileSync(join(at, '3.pdf.77'), 'half');
	expect(String(await keptAlone(join(at, '2.pdf'), made('two')))).toBe('two');
	expect(readdirSync(at).sort()).toEqual(['2.pdf', '3.pdf.77']);
	expect(String(await keptAlone(join(at, '2.pdf'), made('three')))).toBe('two');
});
