import { commands } from './diagnostic-codes/commands.ts';
import { fields } from './diagnostic-codes/fields.ts';
import { files } from './diagnostic-codes/files.ts';
import { references } from './diagnostic-codes/references.ts';
import { texts } from './diagnostic-codes/texts.ts';

/** What a code of a diagnostic means, for people who look it up. */
export interface CodeEntry {
	/** What is wrong, as a sentence. */
	title: string;
	/** What to do about it, whatever the place. */
	cure: string;
}

/** Every code that a diagnostic can have, by what it is about. A code keeps its name and its meaning. */
export const diagnosticCodes = { files, fields, references, texts, commands } as const satisfies Readonly<
	Record<string, Readonly<Record<string, CodeEntry>>>
>;

/** The code of one kind of mistake, such as `broken-link`. */
export type DiagnosticCode = {
	[Group in keyof typeof diagnosticCodes]: keyof (typeof diagnosticCodes)[Group];
}[keyof typeof diagnosticCodes];
