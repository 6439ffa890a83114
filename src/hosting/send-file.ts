import { existsSync, statSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import send from 'send';
import { types } from './types.ts';

/**
 * Sends a file, or the part of it that was asked for, as it is or as the compressed copy beside it.
 * @param folder in which it stands
 * @param path inside the folder, decoded
 * @param missing is called where there is no such file
 */
export function sendFile(
	request: IncomingMessage,
	response: ServerResponse,
	{ folder, path }: { folder: string; path: string },
	missing: () => void,
): void {
	const copies = encodings.filter(({ ending }) => existsSync(join(folder, path + ending)));
	const copy = copies.find(({ name }) => accepts(request.headers['accept-encoding'], name));
	const type = types[extname(path).toLowerCase()];
	const sent = path + (copy?.ending ?? '');
	request.headers.range = allOf(request.headers.range, join(folder, sent));
	const options = { root: folder, dotfiles: 'allow', index: false, cacheControl: false } as const;
	send(request, encodeURI(sent), options)
		.on('headers', () => {
			if (copies.length > 0) response.setHeader('Vary', 'Accept-Encoding');
			if (copy) response.setHeader('Content-Encoding', copy.name);
			if (type !== undefined && !response.hasHeader('Content-Type')) response.setHeader('Content-Type', type);
		})
		.on('directory', missing)
		.on('error', ({ status, headers }: HttpError) => {
			if (response.headersSent) response.destroy();
			else if (status === 416) refuse(response, status, headers);
			else if (status === 412) refuse(response, status);
			else missing();
		})
		.pipe(response);
}

/** The last bytes of a file, where more are asked for than it has, are all of it. The package "send" has none then. */
function allOf(range: string | undefined, file: string): string | undefined {
	const [, last] = /^bytes=-(\d+)$/.exec(range ?? '') ?? [];
	const size = last === undefined ? 0 : sizeOf(file);
	return size > 0 && Number(last) > size ? 'bytes=0-' : range;
}

/** Bytes of a file; none of one that is not there, or whose name no disk could hold. */
function sizeOf(file: string): number {
	try {
		return statSync(file).size;
	} catch {
		return 0;
	}
}

/** What a request cannot be given, as the package "send" tells it. */
interface HttpError extends Error {
	status: number;
	headers?: OutgoingHttpHeaders;
}

/** A part that is not there, or a file that has changed. */
function refuse(response: ServerResponse, status: number, headers: HttpError['headers'] = {}): void {
	for (const name of ['Content-Encoding', 'Content-Type', 'Cache-Control']) response.removeHeader(name);
	response.writeHead(status, headers).end();
}

/** The smaller one first. */
const encodings = [
	{ name: 'br', ending: '.br' },
	{ name: 'gzip', ending: '.gz' },
] as const;

/** @param header such as `gzip;q=0.5, br` */
function accepts(header: string | string[] | undefined, encoding: string): boolean {
	return String(header ?? '')
		.split(',')
		.some((part) => {
			const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
			return name === encoding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
		});
}

/**
 * The path of an address, decoded.
 * @returns nothing for an address that no browser sends: with steps up, or what could be another host
 */
export function plainPath(address: string): string | undefined {
	const [path = ''] = address.split('?');
	try {
		const name = decodeURIComponent(path);
		return name.startsWith('/') && !/\/\/|\\|\0|\/\.{1,2}(?:\/|$)/.test(name) ? name : undefined;
	} catch {
		return undefined;
	}
}
