/** One command of `callback`: what its help says and what it does. */
export interface Command {
	name: string;
	/** What stands after the name: `[folder]`. */
	takes: string;
	/** One line for the list of commands. */
	summary: string;
	/** What is being done while it runs, for a message: `while building the site`. */
	doing: string;
	/** What else a person should know before they run it, as a paragraph or two. */
	details: string;
	/** How many folders or files it takes at most. */
	most: number;
	/** By name, without the two hyphens. */
	options: Readonly<Record<string, Option>>;
	/**
	 * Does the work, and prints what came of it.
	 * @returns exit code: 0 when all is well
	 * @throws DiagnosticError with what the person can mend; the exit code is then 1
	 */
	run: (given: Given) => Promise<ExitCode>;
}

export interface Option {
	/** What it takes, such as `<folder>`; none for a switch. */
	value?: string;
	/** One line for the help. */
	says: string;
}

/** Options that every command has. */
export const commonOptions: Command['options'] = {
	debug: { says: 'when Callback itself fails, print where in its code, for whoever can help you' },
};

/** What a person wrote after the command. */
export interface Given {
	/** Folders or files. */
	names: string[];
	/** Options that take a value. */
	values: Partial<Record<string, string>>;
	/** Switches that are on. */
	switches: ReadonlySet<string>;
}

/** 0: done. 1: there is something to mend in the files. 2: the command line itself was not understood. */
export type ExitCode = 0 | 1 | 2;
