import type { Diagnostic } from '../../src/lib/diagnostic.ts';

/** What a rule of our own finds in the handbook. Firms never meet it, so that it has no code. */
export type Finding = Omit<Diagnostic, 'code'>;

export function formatFindings(findings: readonly Finding[]): string {
	return findings
		.map(({ file, line, field, message, hint }) =>
			[[file, line, field].filter((part) => part !== undefined).join(':'), message, hint].join('\n  '),
		)
		.join('\n\n');
}
