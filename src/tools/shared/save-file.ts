import { element } from './dom.ts';

const minute = 60_000;

/** Hands a file to the reader, made in the browser. @param type such as `text/plain` */
export function saveFile(name: string, content: BlobPart, type: string): void {
	const address = URL.createObjectURL(new Blob([content], { type }));
	element('a', { href: address, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(address), minute);
}
