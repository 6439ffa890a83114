import type { StringKey } from '../../schema/strings.ts';
import { element } from '../element.ts';
import type { Directive } from './directive.ts';

/** What each purpose of other websites means for readers. */
const told = {
	frames: 'elsewhere.frames',
	pictures: 'elsewhere.pictures',
	connections: 'elsewhere.connections',
	forms: 'elsewhere.forms',
} as const satisfies Record<string, StringKey>;

/** What stands on the privacy page about other websites: the text inside where pages use none, else which and what for. */
export const elsewhere: Directive = {
	name: 'elsewhere',
	content: 'required',
	plain: 'group',
	render: ({ children }, { t, lang, allow }) => {
		const list = new Intl.ListFormat(lang, { type: 'conjunction' });
		const sentences = Object.entries(told).flatMap(([purpose, key]) => {
			const hosts = allow[purpose as keyof typeof told].map((origin) => new URL(origin).host);
			return hosts.length === 0 ? [] : [element('p', {}, t(key, { hosts: list.format(hosts) }))];
		});
		return element('div', {}, ...(sentences.length === 0 ? children : sentences));
	},
};
