import type { Collection } from '../storage/collection.ts';

/**
 * Keeps the zone of the reader with a day or time that is entered while no other is chosen, so that the moment stays the
 * same wherever the device goes. For `bindFields`.
 * @param here zone of the reader
 */
export function keepZone(collection: Collection<string>, here: string): (name: string) => void {
	return (name) => {
		const isEntered = (name === 'date' || name === 'time') && collection.get(name) !== undefined;
		if (isEntered && collection.get('zone') === undefined) collection.set('zone', here);
	};
}
