/**
 * A place and the places around it, innermost first: us-nyc, us-ny, us.
 * @param within place id → the place around it
 * @returns an empty list for an empty id
 */
export function placeChain(place: string, within: ReadonlyMap<string, string | undefined>): string[] {
	const chain: string[] = [];
	for (
		let current: string | undefined = place;
		current && !chain.includes(current);
		current = within.get(current)
	) {
		chain.push(current);
	}
	return chain;
}
