import { commonOptions, type Command } from '../command.ts';
import { plain, table } from './reference.ts';

/** What follows the text of the page of commands: each with its options, from what its help says. */
export function commandsText(commands: readonly Command[]): string {
	return commands
		.map(({ name, takes, summary, details, options }) => {
			const rows = Object.entries({ ...options, ...commonOptions }).map(([key, { value, says }]) => [
				`\`--${key}${value ? ` ${value}` : ''}\``,
				plain(says),
			]);
			return [
				`## callback ${name}`,
				`\`callback ${`${name} ${takes}`.trim()}\``,
				`${summary}.`,
				plain(details),
				table(['Option', 'What it does'], rows),
			].join('\n\n');
		})
		.join('\n\n');
}
