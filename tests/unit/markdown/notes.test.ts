import { describe, expect, test } from 'vitest';
import { compileEntry } from '../../../src/markdown/compile.ts';
import { wordingOf } from '../../../src/lib/wording.ts';
import { directiveContext } from '../../support/directives.ts';
import { normal, plainLinks, render } from '../../support/render.ts';

const note = (kind: string, inside: string) =>
	`<div class="note" role="note" data-note="${kind}"><p class="label">[note.${kind}]</p>${inside}</div>`;

describe.each(['md', 'mdx'] as const)('in .%s', (ending) => {
	const html = async (text: string) => normal(await render(text, ending, directiveContext()));
	const told = (text: string) =>
		compileEntry({ text, file: `guide.${ending}`, firstLine: 1 }, directiveContext()).facts.diagnostics;

	test.each(['note', 'tip', 'important', 'warning', 'caution'])('[!%s] becomes a note', async (kind) => {
		expect(await html(`> [!${kind.toUpperCase()}]\n> Bring *it*.`)).toBe(
			note(kind, '<p>Bring <em>it</em>.</p>'),
		);
		expect(told(`> [!${kind.toUpperCase()}]\n> Bring *it*.`)).toEqual([]);
	});

	test.each([
		['in small letters, with a blank after it', '> [!Tip] \n> One.', '<p>One.</p>'],
		['with an empty line after it', '> [!TIP]\n>\n> One.\n>\n> Two.', '<p>One.</p><p>Two.</p>'],
		['with a line break after it', '> [!TIP]  \n> One.', '<p>One.</p>'],
		['with a list', '> [!TIP]\n> - One\n> - Two', '<ul><li>One</li><li>Two</li></ul>'],
		['with words in bold', '> [!TIP]\n> **One**: two', '<p><strong>One</strong>: two</p>'],
		['with a second line', '> [!TIP]\n> One\n> two.', '<p>One\ntwo.</p>'],
	])('%s', async (_, text, inside) => {
		expect((await html(text)).replaceAll('\n<', '<')).toBe(note('tip', inside).replaceAll('\n<', '<'));
		expect(told(text)).toEqual([]);
	});

	test('in a list, and with a piece and tasks in it', async () => {
		const directive = ending === 'md' ? '> ::question{id=Q001}' : '> <Question id="Q001" />';
		expect(await html('- One\n\n  > [!NOTE]\n  > Two')).toContain(note('note', '<p>Two</p>'));
		expect(await html('> [!NOTE]\n> One\n>\n> > [!TIP]\n> > Two')).toBe(
			note('note', `<p>One</p>${note('tip', '<p>Two</p>')}`),
		);
		const page = await html(`> [!NOTE]\n> - [ ] Go #go\n>\n${directive}`);
		expect(page).toContain('data-task="guide/go"');
		expect(page).toContain('<q>Why us?</q>');
	});

	test('its words are those of the region, its label is not', async () => {
		const { reword } = wordingOf('us', [{ uk: 'CV', us: 'résumé' }]);
		const page = await render('> [!NOTE]\n> Your CV.', ending, directiveContext(), plainLinks, { reword });
		expect(normal(page)).toBe(note('note', '<p>Your résumé.</p>'));
	});

	test.each([
		['> [!DANGER]\n> One.', 'There is no kind of note [!DANGER].', 'Use one of: NOTE, TIP'],
		['> [!WARNNG]\n> One.', 'There is no kind of note [!WARNNG].', 'Did you mean "WARNING"?'],
		['> [!NOTE]', 'The note [!NOTE] is empty.', 'lines below'],
		['> [!NOTE] One.', 'Words stand beside [!NOTE]', 'next line'],
		['> [!NOTE] **One**', 'Words stand beside [!NOTE]', 'next line'],
	])('%s is a fault', (text, message, hint) => {
		const [diagnostic, ...others] = told(text);
		expect(diagnostic?.message).toContain(message);
		expect(diagnostic?.hint).toContain(hint);
		expect(others).toEqual([]);
	});

	test.each([
		['a bracket that is meant', '> \\[!NOTE]\n> One.', '<blockquote><p>[!NOTE]\nOne.</p></blockquote>'],
		['an unknown name in a sentence', '> [!ATTN] now.', '<blockquote><p>[!ATTN] now.</p></blockquote>'],
		['one outside a quotation', '[!NOTE]', '<p>[!NOTE]</p>'],
		['one in the middle', '> One.\n>\n> [!NOTE]', '<blockquote><p>One.</p><p>[!NOTE]</p></blockquote>'],
	])('%s stays a quotation', async (_, text, expected) => {
		expect(await html(text)).toBe(expected);
		expect(told(text)).toEqual([]);
	});
});
