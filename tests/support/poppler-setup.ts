import { fetchPoppler } from './poppler.ts';

/** Fetches Poppler before the first test wants it. Where it cannot be had, the tests that need it say so. */
export default function setup(): void {
	try {
		fetchPoppler();
	} catch (error) {
		console.log(error instanceof Error ? error.message : error);
	}
}
