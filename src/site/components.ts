import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { lostLinks } from './files-below.ts';
import { unreadableSign } from './module-path.ts';

/** A component of a site folder: an Astro file that a developer of the firm wrote. */
export interface SiteComponent {
	/** Kebab-case, as directives are named: `job-list` for `JobList.astro`. */
	name: string;
	/** As texts write it: `JobList`. */
	tag: string;
	/** Absolute path. */
	path: string;
	/** The file as people know it. */
	file: string;
}

/** Folder of a site folder in which components stand. */
export const componentsFolder = 'components';

/**
 * Finds the components of a site folder, which its texts can use by their names. Other files beside them are theirs to
 * import. What our security policy would keep browsers from running is told here, with its line.
 * @param shown a path as people know it
 */
export function readComponents(
	folder: string | undefined,
	shown: (path: string) => string,
): { components: SiteComponent[]; diagnostics: Diagnostic[] } {
	const place = folder === undefined ? '' : join(folder, componentsFolder);
	if (folder === undefined || !existsSync(place)) return { components: [], diagnostics: [] };
	const diagnostics: Diagnostic[] = [];
	const components: SiteComponent[] = [];
	const sign = unreadableSign(place, true);
	if (sign !== undefined) {
		const message = `Components cannot be read here: a folder on the way has ${sign} in its name.`;
		const hint = 'Give that folder another name, or move the site folder.';
		diagnostics.push({ file: shown(place), code: 'unusable-name', message, hint });
	}
	const lost = new Set(lostLinks(place));
	for (const entry of readdirSync(place, { withFileTypes: true }).sort((a, b) =>
		a.name < b.name ? -1 : 1,
	)) {
		if (!entry.name.endsWith('.astro')) continue;
		const path = join(place, entry.name);
		const file = shown(path);
		if (lost.has(path)) {
			const message = 'This is a link that leads to no file inside the components folder.';
			const hint = 'Copy the file itself into the folder, or delete the link.';
			diagnostics.push({ file, code: 'outside-folder', message, hint });
			continue;
		}
		if (!statSync(path).isFile()) continue;
		const tag = entry.name.slice(0, -'.astro'.length);
		if (!/^[A-Z][a-z\d]*(?:[A-Z][a-z\d]*)*$/.test(tag)) {
			const message = 'Texts cannot name this component.';
			const hint = 'Start each word of its name with a capital: JobList.astro.';
			diagnostics.push({ file, code: 'unusable-name', message, hint });
			continue;
		}
		diagnostics.push(...blockedIn(readFileSync(path, 'utf8')).map((fault) => ({ file, ...fault })));
		components.push({ name: kebab(tag), tag, path, file });
	}
	return { components, diagnostics };
}

function kebab(tag: string): string {
	return tag.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();
}

/** What the security policy of every page keeps from running or showing, and what to write instead. */
const blocked: { found: RegExp; message: string; hint: string }[] = [
	{
		found: /<script\b(?![^>]*\bjson")[^>]*\bis:inline\b/,
		message: 'A script that stands in the page itself does not run: our security policy keeps it out.',
		hint: 'Take is:inline out, so that the script becomes a file of the site.',
	},
	{
		found: /\bdefine:vars\b/,
		message: 'define:vars writes a script or a style into the page, and our security policy keeps both out.',
		hint: 'Hand values over in data- attributes, and choose styles by class.',
	},
	{
		found: /<[a-zA-Z][^<>]*\sstyle=/,
		message: 'A style attribute shows nothing: our security policy keeps it out.',
		hint: 'Write the rule into <style> of the component, and choose it by class.',
	},
	{
		found: /<[a-z][^<>]*\son[a-z]+=/,
		message: 'An attribute that runs code does not run: our security policy keeps it out.',
		hint: 'Listen in a <script> of the component with addEventListener.',
	},
	{
		found: /<[A-Za-z][^<>]*\sclient:/,
		message: 'Components of other frameworks do not run here.',
		hint: 'Write a <script> in the Astro component.',
	},
];

function blockedIn(text: string): Omit<Diagnostic, 'file'>[] {
	const [, front = ''] = /^(\s*---[\s\S]*?\n---)/.exec(text) ?? [];
	const markup = text.slice(front.length);
	return blocked.flatMap(({ found, message, hint }) => {
		const at = found.exec(markup);
		if (!at) return [];
		// Of a tag over several lines, the line of the attribute itself.
		const end = front.length + at.index + at[0].length;
		return { line: text.slice(0, end).split('\n').length, code: 'component-blocked', message, hint };
	});
}
