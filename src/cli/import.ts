import { UsageError } from './arguments.ts';
import type { Command } from './command.ts';

export const importTexts: Command = {
	name: 'import',
	takes: '<file-or-folder...>',
	summary: 'Makes guides of the posts you have, for you to review',
	doing: 'importing your texts',
	details: `Reads WordPress exports, HTML and Markdown. Scripts, shortcodes and embeds are
taken out and listed; pictures come from the folder of the export alone. Nothing
is on your site before somebody reviews it and writes the day at "reviewed".`,
	most: Infinity,
	options: {
		into: { value: '<folder>', says: 'the site folder the texts go into' },
		locale: { value: '<code>', says: 'their language, the main one of the site if you do not say' },
	},
	run: async ({ names, values: { into, locale } }) => {
		if (into === undefined)
			throw new UsageError('It is not said where the texts go. Add --into and your site folder: --into acme');
		if (names.length === 0)
			throw new UsageError(
				'It is not said what to import. Name a file: callback import posts.xml --into acme',
			);
		const { importTexts: run } = await import('./import-texts.ts');
		run(names, into, locale);
		return 0;
	},
};
