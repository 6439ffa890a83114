/**
 * Why a code cannot be opened: its end is missing; something in it was changed; it was made by a newer version of the
 * site; it holds far more than it should; the passphrase is wrong or somebody has changed the code; locks need
 * https.
 */
export const linkFaults = ['cut-off', 'damaged', 'newer', 'too-big', 'passphrase', 'no-https'] as const;
export type LinkFault = (typeof linkFaults)[number];

/** Tells the reader why; everything that goes wrong with a code is one of these. */
export class LinkError extends Error {
	readonly fault: LinkFault;

	constructor(fault: LinkFault) {
		super(fault);
		this.fault = fault;
	}
}
