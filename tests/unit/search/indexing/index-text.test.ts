import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexPages } from '../../../../src/search/indexing/index-pages.ts';
import { IndexText } from '../../../../src/search/indexing/index-text.ts';
import { placesIn, readable } from '../../../../src/search/shared/stored.ts';
import { fragmentOf } from '../../../support/indexed.ts';
import { searchInput } from '../../../support/search-index.ts';

/** A page as it is stored. */
async function stored(html: string, lang = 'en') {
	const page = {
		address: '/a/',
		html: `<html lang="${lang}"><body><main data-pagefind-body>${html}</main></body></html>`,
	};
	const files = await indexPages({ ...searchInput({ lang }), pages: [page] });
	return fragmentOf(files.find(({ path }) => path.startsWith('fragment/'))!.content);
}

describe('what is stored of a page is what people read', () => {
	test.each([
		['en', '<p>C++, C# and (.NET); R&amp;D, R &amp; D.</p>', 'C++, C# and (.NET); R&D, R\u00a0&\u00a0D.'],
		['en', '<p>The IT of P.A.Y.E.</p><p>“ATS” or CVs?</p>', 'The IT of P.A.Y.E. “ATS” or CVs?'],
		['en', '<h2>Ｆｕｌｌ Straße</h2><p>ﬁne</p>', 'Ｆｕｌｌ Straße. ﬁne.'],
		['ja', '<p>「データ」を<b>見せ</b>ます。</p><p>IT部門も</p>', '「データ」を見せます。 IT部門も.'],
		['th', '<p>เงินเดือน 2 เท่า</p>', 'เงินเดือน 2 เท่า.'],
		['ko', '<p>계약서를 읽으세요.</p>', '계약서를 읽으세요.'],
		['ar', '<p>والإجازة، فالمدير</p>', 'والإجازة، فالمدير.'],
		['tr', '<p>Işık İzmir’de</p>', 'Işık İzmir’de.'],
		['fr', '<p>L’équipe au cœur&nbsp;!</p>', 'L’équipe au cœur !'],
		['xx', '<p>&hellip; a &copy; b &#x26; c &#38; d</p>', '… a © b & c & d.'],
		['en', '<p>5 &lt; 6 <code>&lt;b&gt;</code></p>', '5 < 6 <b>'],
	])('in %s: %s', async (lang, html, text) => {
		expect(readable((await stored(html, lang)).content)).toBe(text);
	});

	test('in its title and headings, too', async () => {
		const { meta, anchors, content } = await stored(
			'<h1>ITと面接</h1><h2 id="cv">Your CV in Łódź</h2><p>データ</p>',
		);
		expect(readable(meta['title']!)).toBe('ITと面接');
		expect(anchors).toMatchObject([{ id: 'cv', text: 'Your CV in Łódź' }]);
		expect(placesIn(content)[anchors[0]!.location]?.text).toBe('Your');
	});
});

test('no sign of any text is lost on the way', () => {
	const sign = fc.constantFrom(
		...'aBITé.+#/-()’ 9\n面データーﾃﾞけเงิน계약والإשכİışŁœﬁ。、؟👍ä\u0308'.split(''),
	);
	fc.assert(
		fc.property(fc.string({ unit: sign, maxLength: 60 }), (text) => {
			const page = new IndexText();
			const html = `<p>${text}</p><b>${text}</b>`;
			expect(readable(page.shown(page.page(html)))).toBe(html);
		}),
		{ numRuns: 300 },
	);
});

test('tags and comments stay as they are, whatever stands in them, and what is no text goes', () => {
	const html = '<!-- ATS <script> --><p title="ATS > IT" data-x=\'C++ > "\'>a</p>';
	const looks =
		'<script>if (a < b) "ATS"</script><style>a::after{content:"IT"}</style><svg><text>IT</text></svg>';
	expect(new IndexText().page(`${html}${looks}<b>b</b>`)).toBe(`${html}<b>b</b>`);
});

test('a page has another file where only the look of a word changes, since browsers keep files for good', async () => {
	const names = async (word: string) => {
		const html = `<html lang="pl"><main data-pagefind-body><h1>Biuro</h1><p>Miasto ${word}.</p></main></html>`;
		const files = await indexPages({ ...searchInput({ lang: 'pl' }), pages: [{ address: '/a/', html }] });
		return files.map(({ path }) => path).filter((path) => path.startsWith('fragment/'));
	};
	expect(await names('złoty')).not.toEqual(await names('ｚłoty'));
	expect(await names('złoty')).toEqual(await names('złoty'));
});
