import { z } from 'astro/zod';
import { isPlainHost, plainHostFault } from './text.ts';

/** Scheme and host of another website. A path would promise more than the rule that browsers are given can keep. */
const host = z
	.url({
		protocol: /^https$/,
		error:
			'This is not an address that starts with https://.\nWrite the host in full, such as https://www.youtube-nocookie.com.',
		abort: true,
	})
	.refine(isPlainHost, { error: plainHostFault, abort: true })
	.refine((address) => /^https:\/\/[^/?#@]+\/?$/.test(address), {
		error:
			'A host is allowed as a whole: nothing stands after its name.\nWrite it like https://www.youtube-nocookie.com.',
		abort: true,
	})
	.transform((address) => new URL(address).origin)
	.describe('A host, such as https://www.youtube-nocookie.com.');

const hosts = (description: string) => z.array(host).max(12).default([]).describe(description);

/**
 * Other websites that pages may use. Everything else stays closed: browsers refuse it, and what a text names beside
 * these is a fault.
 */
export const allowSchema = z
	.strictObject({
		/** Videos and maps: they load once a reader presses. */
		frames: hosts('Hosts of videos and maps, such as https://www.youtube-nocookie.com.'),
		pictures: hosts('Hosts from which components show pictures.'),
		connections: hosts('Hosts from which the scripts of components fetch.'),
		forms: hosts('Hosts to which forms of components are sent.'),
	})
	.default({ frames: [], pictures: [], connections: [], forms: [] });
