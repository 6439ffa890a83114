import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExport } from '../../../src/import/sources.ts';
import { DiagnosticError } from '../../../src/lib/diagnostic.ts';
import { write } from '../../support/overlay.ts';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-import-')));
afterAll(() => rmSync(top, { recursive: true }));

const bytes = (signs: string) => new Uint8Array(Buffer.from(signs, 'latin1'));
const wxr = '<rss><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>A</title></item></channel></rss>';

beforeAll(() => {
	write(top, {
		'secret.png': 'secret',
		'away/map.png': 'secret',
		'export/posts.xml': wxr,
		'export/feed.xml': '<rss><channel/></rss>',
		'export/pages/one.html': '<p>1</p>',
		'export/pages/three.mdx': 'Words.',
		'export/damaged.html': new Uint8Array([...Buffer.from('<p>für über\n<p>'), 0xc3, 0x20]),
		[`export/pics/${'Büro'.normalize('NFD')}.png`]: bytes('\x89PNG\r\n'),
		[`export/pics/${'Café'.normalize('NFC')}.png`]: bytes('\x89PNG\r\n'),
		'export/pages/pics/a b.PNG': bytes('\x89PNG\r\n'),
		'export/uploads/2021/03/boots.png': bytes('ÿØÿà'),
		'export/uploads/web.jpg': bytes('RIFF....WEBP'),
		'export/uploads/page.jpg': '<!DOCTYPE html>',
		'export/uploads/new.avif': bytes('....ftypavif'),
		'export/uploads/2021/03/script.svg': '<svg/>',
		'export/.hidden/two.md': '2',
		'export/empty.md': ' \n',
		'export/picture.html': new Uint8Array([0x89, 0x50, 0, 0]),
		'export/old.markdown': new Uint8Array(Buffer.from('Zo\xeb', 'latin1')),
		'nothing/a.txt': 'a',
		'export.zip': 'PK',
	});
	symlinkSync(join(top, 'secret.png'), join(top, 'export/linked.png'));
	symlinkSync(join(top, 'away'), join(top, 'export/away'));
	symlinkSync(join(top, 'secret.png'), join(top, 'export/linked.md'));
});

describe('a folder', () => {
	test('is read text by text, and what cannot be read is told', () => {
		const { posts, remarks } = readExport('export', top);
		expect(posts.map(({ file, title }) => `${file}: ${title}`)).toEqual([
			'export/damaged.html: damaged',
			'export/old.markdown: old',
			'export/pages/one.html: one',
			'export/pages/three.mdx: three',
			'export/posts.xml: A',
		]);
		expect(remarks).toEqual([
			'away is a link to elsewhere and was left out.',
			'linked.md is a link to elsewhere and was left out.',
			'linked.png is a link to elsewhere and was left out.',
			'export/damaged.html: Line 2: bytes that are no text. A \uFFFD stands in place of each: write what it should be.',
			'export/empty.md was left out. The file is empty.',
			'export/feed.xml was left out. This is not a WordPress export.',
			'export/old.markdown: The encoding was guessed. Look for signs that are wrong.',
			'export/picture.html was left out. The file is not text.',
		]);
	});
});

describe('a picture', () => {
	const find = (address: string) => {
		const found = readExport('export', top).findPicture(address);
		return 'missing' in found ? found.missing : found.file.slice(top.length);
	};

	test.each([
		['file:///import/pages/pics/a%20b.PNG', '/export/pages/pics/a b.PNG'],
		['https://a.example/wp-content/uploads/2021/03/boots.png', '/export/uploads/2021/03/boots.png'],
		['https://a.example/uploads/2021/03/boots-300x200.png?x=1#y', '/export/uploads/2021/03/boots.png'],
		['https://a.example/pics/B%C3%BCro.png', `/export/pics/${'Büro'.normalize('NFD')}.png`],
		['https://a.example/pics/Bu%CC%88ro-300x200.png', `/export/pics/${'Büro'.normalize('NFD')}.png`],
		['file:///import/pics/Cafe%CC%81.PNG', `/export/pics/${'Café'.normalize('NFC')}.png`],
		['file:///pages/pics/a%20b.png', '/export/pages/pics/a b.PNG'],
		['file:///2021/03/boots.png', '/export/uploads/2021/03/boots.png'],
		['https://a.example/uploads/new.avif', '/export/uploads/new.avif'],
		['https://a.example/uploads/page.jpg', 'it is not of a kind that can be used. Save it as PNG.'],
		['https://a.example/other.png', 'it is not in the imported folder.'],
		['file:///import/pages', 'it is not in the imported folder.'],
		[`file:///import/${'a'.repeat(5000)}.png`, 'it is not in the imported folder.'],
		['https://a.example/uploads/2021/03/script.svg', 'it is not of a kind that can be used. Save it as PNG.'],
		['file:///import/../secret.png', 'it is outside of the imported folder.'],
		['file:///import/..%2fsecret.png', 'it is outside of the imported folder.'],
		['file:///import/..%5csecret.png', 'it is outside of the imported folder.'],
		['https://a.example/uploads/..%2f..%2fsecret.png', 'it is outside of the imported folder.'],
		['file:///import/%zz.png', 'it is outside of the imported folder.'],
		['file:///etc/secret.png', 'it is outside of the imported folder.'],
		['file:///import/linked.png', 'it is a link, and links are not followed.'],
		['file:///import/away/map.png', 'it is a link, and links are not followed.'],
		['https://a.example/away/map.png', 'it is a link, and links are not followed.'],
		['data:image/png;base64,AAAA', 'this address is not used.'],
	])('%s: %s', (address, found) => expect(find(address)).toBe(found));
});

test('a picture is what its bytes say, whatever its name', () =>
	expect(readExport('export', top).findPicture('https://a.example/uploads/web.jpg')).toMatchObject({
		ending: 'webp',
	}));

test.each([
	['gone.xml', 'There is no such file or folder.'],
	['nothing', 'The folder holds nothing to import.'],
	['nothing/a.txt', 'Files that end in ".txt" cannot be imported.'],
	['export.zip', 'Unpack it first, and name the .xml file in it.'],
	['export/empty.md', 'The file is empty.'],
	['export/feed.xml', 'This is not a WordPress export.'],
	['export/picture.html', 'The file is not text.'],
])('%s is told: %s', (name, told) => {
	expect(() => readExport(name, top)).toThrow(DiagnosticError);
	expect(() => readExport(name, top)).toThrow(told);
});
