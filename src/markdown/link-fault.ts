import type { Advice } from '../lib/diagnostic.ts';

const allowedProtocol = /^(?:https?:|mailto:|tel:|[/#.]|[^:]*$)/i;

/** The fault of an address that would run code, or open what a reader does not expect, or nothing at all. */
export function linkFault(address: string): Advice | undefined {
	if (allowedProtocol.test(address)) return leadsAnywhere(address) ? undefined : unreadable(address);
	const message = `The link leads to "${address.slice(0, 60)}", which readers cannot open safely.`;
	const hint = 'Use an address that starts with https://, mailto:, tel: or /.';
	return { code: 'unsafe-link', message, hint };
}

function leadsAnywhere(address: string): boolean {
	if (/^mailto:/i.test(address)) return /^mailto:(?:[^\s@?]+@[^\s@?]+|\?.)/i.test(address);
	if (/^tel:/i.test(address)) return /^tel:\S+$/i.test(address) && /\d/.test(address);
	return URL.canParse(address, 'https://site.example/');
}

function unreadable(address: string): Advice {
	const short = address.replace(/\s/g, '');
	return {
		code: 'unreadable-link',
		message: `The address "${address.slice(0, 60)}" leads nowhere.`,
		hint:
			short !== address && leadsAnywhere(short)
				? `Write it without blanks: ${short}`
				: 'Write the whole of it, such as https://www.firm.example/jobs/, mailto:name@firm.example or tel:+442079460123.',
	};
}
