import { join, resolve } from 'node:path';
import { UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { bold } from '../terminal.ts';
import type { Known } from './question.ts';
import { today } from '../../lib/environment.ts';
import { inShell } from '../../lib/in-shell.ts';
import { shownPath } from '../../site/shown-path.ts';

export const init: Command = {
	name: 'init',
	takes: '<folder>',
	summary: 'Makes a site folder of your own, ready to build',
	doing: 'making a site folder',
	details: `It asks a few questions; Enter takes the answer in brackets. Options answer them
beforehand, and where nobody can be asked, the usual answers are taken. A colour
is suggested from your logo. A file that is there already is never changed.`,
	most: 1,
	options: {
		name: { value: '<text>', says: 'the name of your firm' },
		address: { value: '<https://…>', says: 'the address it will have' },
		country: { value: '<code>', says: 'where your readers are, such as GB, US or IE; our words follow it' },
		logo: { value: '<file>', says: 'your logo: svg, png or webp' },
		accent: { value: '<#rrggbb>', says: 'your colour; without it, the one of the logo' },
		ink: { value: '<#rrggbb>', says: 'a dark colour of yours for links and buttons, when that one is pale' },
		contact: { value: '<text>', says: 'the person or team readers can turn to' },
		email: { value: '<address>', says: 'where readers can write' },
		sections: { value: '<ids>', says: 'which of our sections: all, some such as salary,follow-up, or none' },
		home: { value: '<name>', says: 'what the home page starts with: date, search or people' },
		tagline: { value: '<text>', says: 'half a sentence about the site' },
		locales: { value: '<codes>', says: 'the languages, such as en-US, or de,en; English if you do not say' },
		yes: { says: 'ask nothing' },
	},
	run: async ({ names: [folder], values, switches }) => {
		if (folder === undefined)
			throw new UsageError('Name the folder to make, such as: callback init my-guide');
		const [
			{ answer, questions },
			{ Interview },
			{ siteFolder },
			{ checkPlace, writeNew },
			{ writeEditorSchemas },
		] = await Promise.all([
			import('./answers.ts'),
			import('./ask.ts'),
			import('./site-folder.ts'),
			import('./write.ts'),
			import('../editor-schemas.ts'),
		]);
		const site = resolve(folder);
		checkPlace(site);
		const interview = Interview.possible && !switches.has('yes') ? new Interview() : undefined;
		const known = await answer(questions(folder), values, interview?.ask)
			.catch(unlessEnded)
			.finally(() => interview?.end());
		if (!known) {
			console.error('\nThe questions were ended before the last one: nothing was made.');
			return 2;
		}
		const { written, kept } = writeNew(site, siteFolder(site, known, today()));
		writeEditorSchemas(site);
		console.log(written.map((path) => `  wrote  ${path}`).join('\n'));
		if (kept.length > 0) console.log(kept.map((path) => `  kept   ${path}, which was there`).join('\n'));
		const notes = await logoNotesOf(known, join(site, 'public'));
		if (notes.length > 0)
			console.log(`\n${bold('Your logo')}\n${notes.map((note) => `  ${note}`).join('\n')}`);
		const go = shownPath(site);
		console.log(`
${bold('What now?')}
${go === '' ? '' : `  cd ${inShell(go)}\n`}  npm install
  npm run dev

Your look and your address are in content/brand.yaml, with every option explained.`);
		return 0;
	},
};

/** Ctrl-D and Ctrl-C at a question are no fault of ours: nothing is known then. */
function unlessEnded(error: unknown): undefined {
	if (error instanceof Error && error.name === 'AbortError') return undefined;
	throw error;
}

/** What some readers will not see of the logo. */
async function logoNotesOf({ logo, accent = '', ink }: Known, publicDir: string): Promise<string[]> {
	if (!logo) return [];
	const [{ logoNotes }, { logoName }] = await Promise.all([
		import('../../check/logo.ts'),
		import('./answers.ts'),
	]);
	return logoNotes({ accent, ...(ink && { ink }), logo: { file: logoName(logo), holdsName: true } }, [
		publicDir,
	]);
}
