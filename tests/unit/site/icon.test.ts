import { afterEach, describe, expect, test } from 'vitest';
import { generatedIcon } from '../../../src/site/icon.ts';
import { readSite } from '../../../src/site/site.ts';
import { brand, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

function icon(firm: Files = {}): string | undefined {
	made = world(firm);
	const { site } = readSite(made.ours, made.firm);
	if (!site) throw new Error('The site cannot be read.');
	return generatedIcon(site);
}

const named = (name: string) => ({ 'content/brand.yaml': brand.replace('name: Ember', `name: ${name}`) });

describe('the icon of a firm', () => {
	test.each([
		['Ember', 'E'],
		['ember', 'E'],
		['"<b>"', '&lt;'],
		['"& Sons"', '&amp;'],
		['نخيل', 'ن'],
		['👩‍🚀 Space', '👩‍🚀'],
	])('named %s shows %s', (name, letter) => expect(icon(named(name))).toContain(`>${letter}</text>`));

	test('stands on its colour', () => expect(icon()).toContain('fill="#00543f"'));
	test('is its own where it brings one', () =>
		expect(icon({ 'public/favicon.svg': '<svg/>' })).toBeUndefined());
});
