import { request, type IncomingHttpHeaders } from 'node:http';

/** An answer as it comes over the wire: nothing is decoded, followed or left out. */
export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** Asks a server of this machine. @param path sent as it is, with dots and all */
export function get(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(parts),
				}),
			);
			response.on('error', reject);
		})
			.on('error', reject)
			.end();
	});
}
