import { checkUrls } from './check-urls.ts';
import type { Address } from './addresses.ts';
import type { Section } from '../section.ts';

/**
 * Addresses elsewhere that no longer lead anywhere.
 * @param wait milliseconds until an address counts as silent
 */
export async function linkSections(addresses: readonly Address[], wait?: number): Promise<Section[]> {
	const answers = await checkUrls(
		addresses.map(({ address }) => address),
		wait,
	);
	const all = [...answers.values()];
	if (all.length > 0 && all.every(({ state }) => state === 'unreachable')) {
		return [
			{
				title: 'Links to other sites could not be checked',
				lines: [`None of the first ${all.length} can be reached from here.`],
				hint: 'Is this computer online? Try again when it is.',
			},
		];
	}
	const lines = (...states: string[]) =>
		addresses.flatMap(({ address, places }) => {
			const answer = answers.get(address);
			if (!answer || answer.state === 'alive' || !states.includes(answer.state)) return [];
			return [`${address}: ${answer.why}`, ...places.map((place) => `    in ${place}`)];
		});
	return [
		{
			title: 'Links that lead nowhere',
			lines: lines('dead', 'unreachable'),
			hint: 'Correct them or take them out.',
			strict: true,
		},
		{
			title: 'Links to look at yourself',
			lines: lines('unsure'),
			hint: 'Some sites answer people and not programs: open them once.',
		},
	];
}
