import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Engine, Match } from '../../../../src/search/ui/engine.ts';
import { pagefindOf } from '../../../../src/search/ui/pagefind.ts';
import { indexMark } from '../../../../src/search/shared/index-list.ts';

afterEach(() => void vi.unstubAllGlobals());

/** An engine that needs one file for every word, and finds one record in it. */
function engine() {
	const made: string[][] = [];
	const asked: unknown[] = [];
	const match: Match = { p: '0a1b2c3', s: 2, l: [{ l: 4 }, { l: 9 }] };
	const engineOf: Engine = {
		chunksOf: (words) => (words === '' ? [] : words.split(' ')),
		indexOf: (chunks) => {
			made.push(chunks.map((bytes) => new TextDecoder().decode(bytes)));
			return (...words) => {
				asked.push(words);
				return [match];
			};
		},
	};
	return { made, asked, pagefind: pagefindOf(engineOf, '/base/', '/base/pagefind/') };
}

/** Serves what stands at these paths, and nothing else. */
function serve(files: Record<string, Uint8Array>): string[] {
	const fetched: string[] = [];
	vi.stubGlobal('fetch', async (address: string) => {
		fetched.push(address);
		const file = files[address];
		return new Response(file && Uint8Array.from(file), { status: file ? 200 : 404 });
	});
	return fetched;
}

const chunk = (text: string) => gzipSync(indexMark + text);
const at = (name: string) => `/base/pagefind/index/${name}.pf_index`;

describe('Pagefind', () => {
	test('is given the files of what is asked and no others, each loaded once, zipped or not', async () => {
		const fetched = serve({
			[at('pay')]: chunk('of pay'),
			[at('panel')]: Buffer.from(`${indexMark}of panel`),
		});
		const { pagefind, made } = engine();
		await Promise.all([pagefind.search('pay'), pagefind.search('pay')]);
		await pagefind.search('"pay panel"');
		expect(made).toEqual([['of pay'], ['of pay', 'of panel']]);
		expect(fetched).toEqual([at('pay'), at('panel')]);
	});

	test('does not take a file that is missing for an empty one, and asks for it anew', async () => {
		serve({});
		const { pagefind } = engine();
		await expect(pagefind.search('pay')).rejects.toThrow(`${at('pay')} could not be loaded: 404.`);
		serve({ [at('pay')]: chunk('of pay') });
		expect(await pagefind.search('pay')).toHaveLength(1);
	});

	test.each([
		['“Pay!”', ['Pay', 'Pay', false]],
		['"pay rise"', ['pay rise', 'pay rise', true]],
		['zoë’s', ['zoes', 'zoës', false]],
		['がく', ['がく', 'がく', false]],
		[null, ['', '', false]],
	])('is asked for %s without signs, with accents beside it', async (words, asked) => {
		vi.stubGlobal('fetch', async () => new Response(chunk('')));
		const of = engine();
		await of.pagefind.search(words);
		expect(of.asked).toEqual([asked]);
	});

	test.each(['', '?!', '\u0301'])('finds nothing for “%s”', async (nothing) => {
		const { pagefind, asked } = engine();
		expect(await pagefind.search(nothing)).toEqual([]);
		expect(asked).toEqual([]);
	});

	test('loads what was stored of a record, below the path of the site', async () => {
		const stored = { url: '/guides/pay/', content: 'Pay', meta: {}, anchors: [] };
		serve({
			[at('pay')]: chunk(''),
			'/base/pagefind/fragment/0a1b2c3.pf_fragment': gzipSync(JSON.stringify(stored)),
		});
		const [found] = await engine().pagefind.search('pay');
		expect(found).toMatchObject({ id: '0a1b2c3', score: 2, locations: [4, 9], fields: [] });
		expect(await found!.load()).toEqual({ ...stored, url: '/base/guides/pay/' });
	});
});
