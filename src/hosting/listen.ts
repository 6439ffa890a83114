import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Opens a server to this computer alone.
 * @param port wanted; the next free one is taken when it is in use, any free one for 0
 * @returns the port that was free
 */
export function listen(server: Server, host: '127.0.0.1' | 'localhost', port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, host, port + 1));
			else reject(error);
		});
		server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
	});
}
