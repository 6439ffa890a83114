import type { Guide } from '../library/library.ts';
import type { CompiledText } from './compiled-texts.ts';

/** The compiled body of a guide or page. */
export interface Body extends CompiledText {
	/** Absolute path of its file. */
	path: string;
}

/** Names a body among those of a site in one language. */
export function bodyId({ origin, bodyPath }: Pick<Guide, 'origin' | 'bodyPath'>): string {
	return `${origin}/${bodyPath}`;
}
