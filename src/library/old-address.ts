import type { Advice } from '../lib/diagnostic.ts';
import { decoded } from '../lib/url.ts';

/** An address that is no longer in use. */
export interface OldAddress {
	/** From the top of the site, decoded, without a slash at its end: `/interview-tips`. */
	path: string;
	/** Whether everything below it is meant too. */
	below: boolean;
}

/** As people write it: `/interview-tips`, or `/blog/*`. */
export function writtenAddress({ path, below }: OldAddress): string {
	return below ? `${path}/*` : path;
}

/** The site on which an old address stood. */
interface Place {
	/** Its path. */
	base: string;
	/** Whether something stands at an address. */
	isInUse: (address: string) => boolean;
}

/** Reads an old address as somebody wrote it, or says what is wrong with it. */
export function readOldAddress(from: string, { base, isInUse }: Place): OldAddress | Advice {
	if (!from.startsWith('/')) {
		const hint = 'Write it from the top of the site, starting with a slash: /interview-tips/.';
		return unusable(`"${from}" does not start with a slash.`, hint);
	}
	if (/[?#]/.test(from)) {
		const path = from.replace(/[?#].*/, '');
		const hint = isInUse(path)
			? `Take this entry out: "${path}" is still part of the site.`
			: `Write "${path}", if no other page had that address.`;
		return unusable(
			'What follows ? or # does not count: a host for plain files looks at the path alone.',
			hint,
		);
	}
	if (base !== '/' && from.startsWith(base)) {
		const message = `The path of the site, ${base}, is put before each address by itself.`;
		return unusable(message, `Write "/${from.slice(base.length)}".`);
	}
	if (from.replace(/\/\*$/, '').includes('*'))
		return unusable('A * can stand only at the end, after a slash.', 'Write it like /blog/*.');
	const path = decoded(from)
		.normalize('NFC')
		.replace(/\/\*?$/, '')
		.replace(/\/index\.html$/, '');
	if (!allowed.test(path) || /\/\.\.?(?:\/|$)/.test(path)) {
		const hint =
			'Write single slashes, and between them letters, digits and - . _ ~ + , @ only, such as /interview-tips/.';
		return unusable(`"${from}" cannot be an address here.`, hint);
	}
	return { path, below: from.endsWith('/*') };
}

function unusable(message: string, hint: string): Advice {
	return { code: 'old-address-unusable', message, hint };
}

/** Nothing in it means anything in the settings of a web server. */
const allowed = /^(?:\/[\p{L}\p{M}\p{N}\-._~+,@]+)*$/u;
