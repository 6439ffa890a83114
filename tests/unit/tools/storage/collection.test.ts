import { afterEach, describe, expect, test, vi } from 'vitest';
import { byField } from '../../../../src/tools/storage/by-field.ts';
import { Collection, type StorageContext } from '../../../../src/tools/storage/collection.ts';
import { recordOf, textUpTo } from '../../../../src/tools/storage/guards.ts';

/** Storage that a test can look into, and fill up. */
function memory(content: Record<string, string> = {}) {
	const kept = new Map(Object.entries(content));
	return {
		kept,
		full: false,
		getItem: (key: string) => kept.get(key) ?? null,
		setItem(key: string, text: string) {
			if (this.full) throw new Error('full');
			kept.set(key, text);
		},
	};
}

const open = (storage: StorageContext['storage'], base = '/') =>
	new Collection('notes', { guard: textUpTo(100) }, () => ({ storage, base }));
const key = 'callback:/:notes';
const asideIn = (storage: ReturnType<typeof memory>) =>
	[...storage.kept].filter(([name]) => name.startsWith(`${key}:set-aside:`)).map(([, text]) => text);

/** A window for one test: what another tab does arrives as an event. */
function tab(): EventTarget {
	const events = new EventTarget();
	vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
	return events;
}

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

describe('a collection', () => {
	test('keeps records, changes them and takes them away', () => {
		const storage = memory();
		const notes = open(storage);
		notes.set('a', 'one');
		notes.set('b', 'two');
		notes.set('a', 'three');
		notes.set('b', undefined);
		expect(notes.get('a')).toBe('three');
		expect([...open(storage).all()]).toEqual([['a', 'three']]);
		expect(notes.keeping).toBe('kept');
	});

	test('keeps the sites of one host apart', () => {
		const storage = memory();
		open(storage, '/one/').set('a', 'one');
		expect(open(storage, '/two/').all().size).toBe(0);
	});

	test('keeps what another tab has written meanwhile', () => {
		const storage = memory();
		const [here, there] = [open(storage), open(storage)];
		here.set('a', 'here');
		there.set('b', 'there');
		here.set('c', 'here');
		expect([...there.all().keys()].sort()).toEqual(['a', 'b', 'c']);
	});

	test('lets a later change win though the clock was set back', () => {
		vi.useFakeTimers({ now: 5_000 });
		const notes = open(memory());
		notes.set('a', 'first');
		vi.setSystemTime(1_000);
		notes.set('a', 'second');
		expect(notes.get('a')).toBe('second');
		expect(notes.entries().get('a')?.at).toBe(5_001);
	});

	test('refuses what it could not read again, and keeps what it has', () => {
		const storage = memory();
		const notes = open(storage);
		notes.set('a', 'one');
		expect(() => notes.set('a', 'x'.repeat(101))).toThrow(RangeError);
		expect([...open(storage).all()]).toEqual([['a', 'one']]);
		expect([notes.get('a'), asideIn(storage)]).toEqual(['one', []]);
	});

	test('takes what another device knows, as often as it comes', () => {
		const [phone, desk] = [open(memory()), open(memory())];
		phone.set('a', 'phone');
		desk.set('b', 'desk');
		desk.take(phone.entries());
		const once = [...desk.entries()];
		desk.take(phone.entries());
		expect([...desk.entries()]).toEqual(once);
		expect([...desk.all().keys()].sort()).toEqual(['a', 'b']);
	});
});

describe('two tabs that write at the same moment', () => {
	test('both keep their change', () => {
		const here = memory();
		const events = tab();
		const notes = open(here);
		notes.watch(() => undefined, new AbortController().signal);
		notes.set('a', 'here');
		// The other tab had read before: what it writes does not hold this change.
		here.kept.set(key, '{"version":1,"records":{"b":{"at":1,"value":"there"}}}');
		events.dispatchEvent(new Event('storage'));
		expect([...open(here).all()].sort()).toEqual([
			['a', 'here'],
			['b', 'there'],
		]);
	});

	test('do not bring back what one of them erased', () => {
		const storage = memory();
		const events = tab();
		const notes = open(storage);
		notes.set('a', 'here');
		notes.watch(() => undefined, new AbortController().signal);
		storage.kept.clear();
		events.dispatchEvent(new Event('storage'));
		expect([storage.kept.size, notes.all().size]).toEqual([0, 0]);
		notes.set('b', 'new');
		expect([...open(storage).all()]).toEqual([['b', 'new']]);
	});
});

describe('watching', () => {
	test('calls at once, after each change here and elsewhere, until it is ended', () => {
		const storage = memory();
		const events = tab();
		const notes = open(storage);
		const life = new AbortController();
		const seen: (string | undefined)[] = [];
		notes.watch(() => seen.push(notes.get('a')), life.signal);
		notes.set('a', 'here');
		open(storage).set('a', 'elsewhere');
		events.dispatchEvent(new Event('storage'));
		life.abort();
		notes.set('a', 'later');
		events.dispatchEvent(new Event('storage'));
		expect(seen).toEqual([undefined, 'here', 'elsewhere']);
	});

	test('calls nobody where nothing has changed: a page has just been loaded, or another tool has written', () => {
		const storage = memory();
		const events = tab();
		const notes = open(storage);
		const calls: [string, string | undefined][] = [];
		for (const name of ['one', 'two'])
			notes.watch(() => calls.push([name, notes.get('a')]), new AbortController().signal);
		events.dispatchEvent(new Event('pageshow'));
		storage.setItem('callback:/:stories', '{}');
		events.dispatchEvent(new Event('storage'));
		expect(calls).toEqual([
			['one', undefined],
			['two', undefined],
		]);
		open(storage).set('a', 'elsewhere');
		events.dispatchEvent(new Event('storage'));
		expect(calls.slice(2)).toEqual([
			['one', 'elsewhere'],
			['two', 'elsewhere'],
		]);
	});

	test('calls where storage was blocked meanwhile', () => {
		const storage = memory();
		const events = tab();
		const notes = open(storage);
		const seen: string[] = [];
		notes.watch(() => seen.push(notes.keeping), new AbortController().signal);
		Object.assign(storage, {
			getItem: () => {
				throw new Error('blocked');
			},
		});
		events.dispatchEvent(new Event('pageshow'));
		expect(seen).toEqual(['kept', 'page']);
	});
});

describe('stored text that is broken', () => {
	const broken = '{"version":1,"records":{"a":{"at":1,"value":"sound"},"b":7}}';

	test('is set aside before anything is written over it, and its sound records go on', () => {
		const storage = memory({ [key]: broken });
		const notes = open(storage);
		expect(notes.get('a')).toBe('sound');
		expect(storage.kept.get(key)).toBe(broken);
		notes.set('c', 'new');
		expect(asideIn(storage)).toEqual([broken]);
		expect([...open(storage).all().keys()]).toEqual(['a', 'c']);
		notes.set('c', 'newer');
		expect(asideIn(storage)).toHaveLength(1);
	});

	test('stays where it is when there is no room to set it aside', () => {
		const storage = memory({ [key]: broken });
		const notes = open(storage);
		storage.full = true;
		notes.set('c', 'new');
		expect(storage.kept.get(key)).toBe(broken);
		expect([notes.get('c'), notes.keeping]).toEqual(['new', 'page']);
	});
});

describe('where nothing can be kept', () => {
	test('a newer version’s data stay as they are, and records last for the page', () => {
		const newer = '{"version":2,"records":{}}';
		const storage = memory({ [key]: newer });
		const notes = open(storage);
		notes.set('a', 'here');
		expect([...storage.kept]).toEqual([[key, newer]]);
		expect([notes.get('a'), notes.keeping]).toEqual(['here', 'newer']);
	});

	test('records last for the page when storage is blocked', () => {
		const notes = new Collection('notes', { guard: textUpTo(100) }, () => {
			throw new Error('blocked');
		});
		notes.set('a', 'one');
		notes.set('b', 'two');
		expect([...notes.all().keys()]).toEqual(['a', 'b']);
		expect(notes.keeping).toBe('page');
	});

	test('records are stored after all once there is room', () => {
		const storage = memory();
		storage.full = true;
		const notes = open(storage);
		notes.set('a', 'one');
		expect([notes.keeping, storage.kept.size]).toEqual(['page', 0]);
		storage.full = false;
		notes.set('b', 'two');
		expect(notes.keeping).toBe('kept');
		expect([...open(storage).all().keys()]).toEqual(['a', 'b']);
	});
});

test('What was erased is forgotten, also where nothing could be stored', () => {
	const storage = memory();
	storage.full = true;
	const notes = open(storage);
	notes.set('a', 'one');
	notes.forget();
	expect([...notes.all()]).toEqual([]);
});

describe('Two tabs that change two fields of one record in the same instant', () => {
	const openRecords = (storage: StorageContext['storage']) =>
		new Collection(
			'stories',
			{ guard: recordOf({ title: textUpTo(20), result: textUpTo(20) }), merging: byField },
			() => ({ storage, base: '/' }),
		);
	const storiesKey = 'callback:/:stories';

	test.each(['here first', 'there first'])('both keep their change: %s', (order) => {
		vi.useFakeTimers({ now: 1000 });
		const storage = memory();
		openRecords(storage).set('a', { title: '', result: '' });
		const before = storage.getItem(storiesKey)!;
		// Browsers tell tabs of each other's changes late: each sees what stood there before.
		const tabs = [openRecords(storage), openRecords(storage)];
		const windows = tabs.map((stories) => {
			const window = tab();
			stories.watch(() => undefined, new AbortController().signal);
			return window;
		});
		const texts = tabs.map((stories, index) => {
			storage.kept.set(storiesKey, before);
			const value = stories.get('a')!;
			stories.set('a', index === 0 ? { ...value, title: 'here' } : { ...value, result: 'there' });
			return storage.getItem(storiesKey)!;
		});
		const last = order === 'here first' ? 1 : 0;
		storage.kept.set(storiesKey, texts[last]!);
		windows[1 - last]!.dispatchEvent(new Event('storage'));
		windows[last]!.dispatchEvent(new Event('storage'));
		for (const stories of [...tabs, openRecords(storage)])
			expect(stories.get('a')).toEqual({ title: 'here', result: 'there' });
	});
});
