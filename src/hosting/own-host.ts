import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Turns down what is not asked for under a name of this computer. Another website could have a name of its own lead
 * here, and read what is meant for one person.
 * @returns whether it was turned down, and is answered
 */
export function refuseOtherHosts(request: IncomingMessage, response: ServerResponse): boolean {
	if (ownHost.test(request.headers.host ?? '')) return false;
	const address = `http://localhost:${request.socket.localPort ?? ''}/`;
	response
		.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
		.end(`This site is shown to this computer alone, not under another name. Open ${address} on it.\n`);
	return true;
}

const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
