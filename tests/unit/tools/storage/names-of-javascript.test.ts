import { describe, expect, test } from 'vitest';
import { backupText, readBackup, takeIn } from '../../../../src/tools/my-data/backup.ts';
import { collections } from '../../../../src/tools/my-data/collections.ts';
import { Collection } from '../../../../src/tools/storage/collection.ts';
import { namesOfJavaScript } from '../../../support/names-of-javascript.ts';

/** A value that each collection takes. */
const sound: Readonly<Record<string, unknown>> = {
	interview: 'Ember & Oak',
	calendar: { id: 'a', company: 'Ember & Oak', at: 0 },
	people: { order: 0, name: 'Ana', role: '', kind: 'peer', talked: '' },
	stories: {
		order: 0,
		title: 'The flood',
		situation: '',
		task: '',
		action: '',
		result: '',
		lesson: '',
		questions: [],
	},
	practice: { due: 1, last: 1, rating: 'good', times: 1, box: 1 },
	'practice-notes': 'Slower.',
	'practice-marks': true,
	'practice-choices': '3',
	'questions-to-ask': { order: 0, text: 'What is next?', to: '' },
	worksheet: '28000',
	card: 'on',
	notes: { tone: 'plain', liked: 'The ovens', proof: '', next: '' },
	ticks: true,
	settings: 'us-ca',
	'prep-pack': 'Nora',
};

/** The same collection on a device of its own. */
function onDevice({ name, shape }: Collection<unknown>, kept = new Map<string, string>()) {
	const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) };
	return new Collection(name, shape, () => ({ storage, base: '/' }));
}

test('every collection has a sound value here', () =>
	expect(collections.filter(({ name, shape }) => !shape.guard(sound[name])).map(({ name }) => name)).toEqual(
		[],
	));

describe.each(collections.map((collection) => [collection.name, collection] as const))(
	'records of "%s"',
	(name, collection) => {
		const value = sound[name];

		test.each(namesOfJavaScript)('are not found under %s where there is none', (id) => {
			const empty = onDevice(collection);
			expect(empty.get(id)).toBeUndefined();
			expect(empty.all().size).toBe(0);
		});

		test.each(namesOfJavaScript)('with the id %s are kept, copied and taken away as any other', (id) => {
			const kept = new Map<string, string>();
			onDevice(collection, kept).set(id, value);
			const found = onDevice(collection, kept);
			expect([...found.all()]).toEqual([[id, value]]);
			const other = onDevice(collection);
			const backup = readBackup(backupText([found]), [other]);
			if (backup.kind !== 'read') throw new Error(backup.kind);
			expect(takeIn(backup.parts)).toBe(1);
			expect([...other.all()]).toEqual([[id, value]]);
			found.set(id, undefined);
			expect(onDevice(collection, kept).all().size).toBe(0);
		});

		test.each(namesOfJavaScript)('are broken with a field called %s that they do not have', (field) => {
			if (typeof value !== 'object') return expect(collection.shape.guard({ [field]: value })).toBe(false);
			const text = JSON.stringify(value).replace('{', `{${JSON.stringify(field)}:"x",`);
			return expect(collection.shape.guard(JSON.parse(text))).toBe(false);
		});
	},
);

test.each(namesOfJavaScript)('a copy with a collection called %s says that it is unknown', (name) => {
	const text = `{"callback":1,"collections":{${JSON.stringify(name)}:{"version":1,"records":{}}}}`;
	expect(readBackup(text, collections)).toEqual({ kind: 'read', parts: [], unknown: [name] });
});
