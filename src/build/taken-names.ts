import type { Diagnostic } from '../lib/diagnostic.ts';
import { directives, partOwners } from '../markdown/directives/index.ts';
import type { Site } from '../site/site.ts';

/** Components of the site folder that have the name of something that every text can hold. */
export function takenNames({ components }: Pick<Site, 'components'>): Diagnostic[] {
	return components
		.filter(({ name }) => directives.has(name) || partOwners.has(name) || name === 'plain')
		.map(({ file, tag }) => ({
			file,
			code: 'name-taken',
			message: `<${tag}> is a directive of Callback already.`,
			hint: 'Give the component another name.',
		}));
}
