import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { unpacked } from './debian.ts';

/** Fetches the programs of Poppler where they are not there yet. @returns the folder with them, to be read as `/` */
export function fetchPoppler(): string {
	return unpacked(['poppler-utils']);
}

/**
 * Runs a program of Poppler, which reads PDF files as a reader's program does.
 * @returns what it prints
 */
export function poppler(program: 'pdfinfo' | 'pdffonts' | 'pdftotext', ...args: readonly string[]): string {
	const debian = fetchPoppler();
	const machine = `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
	return execFileSync(join(debian, 'usr/bin', program), args, {
		encoding: 'utf8',
		// Poppler 22 calls an entry that PDF 1.7 writes as a truth value an error.
		stdio: ['ignore', 'pipe', 'ignore'],
		env: { LD_LIBRARY_PATH: join(debian, 'usr/lib', machine) },
		maxBuffer: 50_000_000,
	});
}
