import type { Diagnostic } from '../lib/diagnostic.ts';
import { searchSchema, type SearchLanguage } from '../schema/search.ts';
import type { ContentFile } from '../site/files.ts';
import { readDataFiles } from './data-files.ts';

/** Reads every `search.yaml`; a firm's adds to ours, and the same phrase under `means` replaces. */
export function readSearchLanguage(files: readonly ContentFile[]): {
	searchLanguage: SearchLanguage;
	diagnostics: Diagnostic[];
} {
	const diagnostics: Diagnostic[] = [];
	const read = readDataFiles(files, 'search', searchSchema, diagnostics).map(({ value }) => value);
	return {
		searchLanguage: {
			same: read.flatMap(({ same }) => same),
			means: Object.fromEntries(read.flatMap(({ means }) => Object.entries(means))),
			endings: [...new Set(read.flatMap(({ endings }) => endings))],
			fillers: [...new Set(read.flatMap(({ fillers }) => fillers))],
		},
		diagnostics,
	};
}
