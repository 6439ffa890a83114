import { keyOf } from '../storage/key.ts';

/** A place of the browser in which a site can keep things under names. */
export interface StorageScope {
	names: () => Promise<readonly string[]>;
	remove: (name: string) => Promise<void>;
}

/** What was found and taken away, and what is found afterwards. */
export interface Erased {
	removed: string[];
	left: string[];
}

/**
 * Takes away everything of this site from every place, then looks again. Names of other sites on the same host stay.
 * @param bases paths of the site: as a whole, and in each of its languages
 */
export async function eraseAll(places: readonly StorageScope[], bases: readonly string[]): Promise<Erased> {
	const removed: string[] = [];
	for (const place of places) {
		for (const name of await ownNames(place, bases)) {
			await place.remove(name);
			removed.push(name);
		}
	}
	const left = await Promise.all(places.map((place) => ownNames(place, bases)));
	return { removed, left: left.flat() };
}

/** Names in a place that are this site's; none where the browser does not let it look. */
export async function ownNames(place: StorageScope, bases: readonly string[]): Promise<string[]> {
	try {
		const isOwn = (name: string) => bases.some((base) => name.startsWith(keyOf('', base)));
		return (await place.names()).filter(isOwn).sort();
	} catch {
		return [];
	}
}

/** Every place there is in a browser. */
export function placesHere(): StorageScope[] {
	return [
		storagePlace(() => localStorage),
		storagePlace(() => sessionStorage),
		{
			// Firefox tells them since version 126; this site keeps none.
			names: async () =>
				((await (indexedDB as Partial<IDBFactory>).databases?.()) ?? []).flatMap(({ name }) => name ?? []),
			remove: (name) =>
				new Promise((done) => {
					const request = indexedDB.deleteDatabase(name);
					request.onsuccess = request.onerror = request.onblocked = () => done();
				}),
		},
		{
			names: async () => caches.keys(),
			remove: async (name) => {
				await caches.delete(name);
			},
		},
	];
}

/** @param reach asked at each use, because reaching for storage may throw */
export function storagePlace(reach: () => Storage): StorageScope {
	return {
		names: async () => Object.keys(reach()),
		remove: async (name) => reach().removeItem(name),
	};
}
