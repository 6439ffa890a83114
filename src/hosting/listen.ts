import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DiagnosticError } from '../lib/diagnostic.ts';

/**
 * Opens a server to this computer alone, at `localhost`, which is 127.0.0.1 on one computer and ::1 on another.
 * @param port wanted; the next free one is taken when it is in use, any free one for 0
 * @returns the port that was free
 * @throws DiagnosticError when there is none, or the account may not use it
 */
export function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const isTaken = error.code === 'EADDRINUSE' && port !== 0;
			if (isTaken && port < lastPort) resolve(listen(server, port + 1));
			else if (isTaken) reject(portFault(port, 'This port is in use, and no other comes after it.'));
			else if (error.code === 'EACCES')
				reject(portFault(port, 'This port may not be used from your account.'));
			else reject(error);
		});
		server.listen(port, 'localhost', () => resolve((server.address() as AddressInfo).port));
	});
}

const lastPort = 65_535;

function portFault(port: number, message: string): DiagnosticError {
	const hint = 'Name another one, such as --port 8080.';
	return new DiagnosticError([{ file: `--port ${port}`, code: 'port-unusable', message, hint }]);
}
