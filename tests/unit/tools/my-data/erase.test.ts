import { describe, expect, test } from 'vitest';
import { eraseAll, ownNames, type StorageScope } from '../../../../src/tools/my-data/erase.ts';

function place(...names: string[]): StorageScope & { left: Set<string> } {
	const left = new Set(names);
	return { left, names: async () => [...left], remove: async (name) => void left.delete(name) };
}

const blocked: StorageScope = {
	names: async () => {
		throw new DOMException('Blocked', 'SecurityError');
	},
	remove: async () => undefined,
};

describe('erasing everything', () => {
	test('takes what is this site’s from every place, and nothing of others', async () => {
		const one = place('callback:/:ticks', 'callback:/:ticks:set-aside:17', 'callback:/guide/:ticks', 'theme');
		const other = place('callback:/:found', 'callback');
		expect(await eraseAll([one, blocked, other], ['/'])).toEqual({
			removed: ['callback:/:ticks', 'callback:/:ticks:set-aside:17', 'callback:/:found'],
			left: [],
		});
		expect([...one.left, ...other.left]).toEqual(['callback:/guide/:ticks', 'theme', 'callback']);
	});

	test('takes what each language of the site has, and what they share', async () => {
		const one = place('callback:/:ticks', 'callback:/en/:searches', 'callback:/fr/:searches');
		await eraseAll([one], ['/', '/', '/en/']);
		expect([...one.left]).toEqual(['callback:/fr/:searches']);
	});

	test('tells what would not go', async () => {
		const stubborn = { ...place('callback:/:ticks'), remove: async () => undefined };
		expect((await eraseAll([stubborn], ['/'])).left).toEqual(['callback:/:ticks']);
	});

	test('finds nothing where it may not look', async () => expect(await ownNames(blocked, ['/'])).toEqual([]));
});
