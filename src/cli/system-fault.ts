import { DiagnosticError, type Advice } from '../lib/diagnostic.ts';
import { shownPath } from '../site/shown-path.ts';

/**
 * Tells what the computer refused as something that a person can mend.
 * @returns nothing for an error of another kind, or one that only somebody who knows the code can mend
 */
export function systemFault(error: unknown): DiagnosticError | undefined {
	for (let current = error; current instanceof Error; current = current.cause) {
		const { code, path, dest } = current as NodeJS.ErrnoException & { dest?: string };
		const fault = Object.entries(faults).find(([, { errors, words }]) =>
			code === undefined ? words.test(current.message) : errors.includes(code),
		)?.[1];
		const place = dest ?? path;
		const file = place === undefined ? 'The disk' : shownPath(place);
		if (fault && (place !== undefined || fault === faults.full))
			return new DiagnosticError([{ file, code: fault.code, message: fault.message, hint: fault.hint }]);
	}
	return undefined;
}

interface SystemFault extends Advice {
	errors: readonly string[];
	/** What tools say that are not written in JavaScript: their errors have no code. */
	words: RegExp;
}

const faults = {
	full: {
		errors: ['ENOSPC', 'EDQUOT'],
		words: /no space left on device|disk quota exceeded|not enough space on the disk/i,
		code: 'disk-full',
		message: 'Nothing more can be written: the disk is full, or your share of it is.',
		hint: 'Make room there, and run the same again.',
	},
	locked: {
		errors: ['EACCES', 'EPERM', 'EROFS'],
		words: /permission denied|read-only file system/i,
		code: 'access-denied',
		message: 'This may not be read or changed from your account.',
		hint: 'Give your account the right to, or use a folder of your own.',
	},
	busy: {
		errors: ['EBUSY'],
		words: /resource busy/i,
		code: 'file-in-use',
		message: 'Another program holds this, or it is where another disk begins.',
		hint: 'Close the other program. A folder where another disk begins stays: name a folder in it after --out.',
	},
} satisfies Record<string, SystemFault>;
