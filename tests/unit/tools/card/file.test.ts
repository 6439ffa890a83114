// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cardFile } from '../../../../src/tools/card/file.ts';

const fileOf = (markup: string) => {
	const sheet = document.createElement('article');
	sheet.innerHTML = markup;
	return cardFile(sheet, { title: 'My card', lang: 'en', dir: 'ltr' });
};

test('the file does not say how long it still is, for it is opened on another day', () => {
	const file = fileOf('<section><ul><li>Thursday</li><li data-countdown>3 days to go</li></ul></section>');
	expect(file).toContain('<li>Thursday</li>');
	expect(file).not.toContain('to go');
});

test('the file leaves out what was never filled in', () =>
	expect(fileOf('<section><h2>Who</h2><ul><li class="ruled"></li></ul></section>')).not.toContain('Who'));
