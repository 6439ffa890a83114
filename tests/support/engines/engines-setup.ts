import { findChromium } from '../browser.ts';
import { findFirefox, findWebKit } from './programs.ts';

/**
 * Installs the browsers before the first test wants one, one after the other: that takes as long as the network does,
 * and no test has so long. What cannot be had is told by the tests that need it.
 */
export default function setup(): void {
	for (const find of [findChromium, findFirefox, findWebKit]) {
		try {
			find();
		} catch (error) {
			console.log(error instanceof Error ? error.message : error);
		}
	}
}
