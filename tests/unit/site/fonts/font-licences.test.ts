import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { brandSchema } from '../../../../src/schema/brand.ts';
import { fontLicences } from '../../../../src/site/fonts/font-licences.ts';
import { root } from '../../../support/sites.ts';

const content = mkdtempSync(join(tmpdir(), 'callback-licences-'));
afterAll(() => rmSync(content, { recursive: true }));

const ours = brandSchema.shape.fonts.parse(undefined);
const textOf = (fonts: typeof ours) => fontLicences({ fonts, root, content }).data.toString();

test('the licences of our faces hold their holders and the whole text, once for each', () => {
	const text = textOf(ours);
	expect(text).toContain('Atkinson Hyperlegible Next');
	expect(text).toContain('The Newsreader Project Authors');
	expect(text).toContain('The Libre Franklin Project Authors');
	expect(text.match(/SIL OPEN FONT LICENSE Version 1\.1/gi)).toHaveLength(3);
	expect(text).toContain('PERMISSION & CONDITIONS');
	expect(
		textOf({ body: ours.body, heading: ours.body }).match(/SIL OPEN FONT LICENSE Version 1\.1/gi),
	).toHaveLength(2);
});

test('a font of the firm’s own has what brand.yaml notes, and the text that stands beside it', () => {
	mkdirSync(join(content, 'fonts'));
	writeFileSync(join(content, 'fonts/OFL.txt'), 'Copyright Acme Type\r\n');
	writeFileSync(join(content, 'fonts/other.txt'), 'Secret');
	const face = { file: 'fonts/acme.woff2', family: 'Acme Sans', licence: 'SIL OFL 1.1' };
	expect(textOf({ body: face, heading: face })).toBe('Acme Sans, SIL OFL 1.1\n\nCopyright Acme Type\n');
});

test('the file is named after its bytes, since browsers keep it for ever', () =>
	expect(fontLicences({ fonts: ours, root }).fileName).toMatch(/^licences\.[\da-f]{8}\.txt$/));
