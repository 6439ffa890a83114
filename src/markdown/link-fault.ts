import type { Advice } from '../lib/diagnostic.ts';

const allowedProtocol = /^(?:https?:|mailto:|tel:|[/#.]|[^:]*$)/i;

/** The fault of an address that would run code, or open what a reader does not expect. */
export function linkFault(address: string): Advice | undefined {
	if (allowedProtocol.test(address)) return undefined;
	return {
		code: 'unsafe-link',
		message: `The link leads to "${address.slice(0, 60)}", which readers cannot open safely.`,
		hint: 'Use an address that starts with https://, mailto:, tel: or /.',
	};
}
