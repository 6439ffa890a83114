import { basename } from 'node:path/posix';
import { sha256 } from '../cache/sha256.ts';
import { fillIn, type ScriptData } from '../build/virtual-data.ts';
import type { Files, Prerenderer } from './prerenderer.ts';

/**
 * Makes the prerenderer of all sites that of one: its scripts are told of the site. A script that is another one for it gets
 * another name, and so does each that names it, because browsers keep for a year what has a name.
 */
export function prerendererForSite(prerenderer: Prerenderer, told: ScriptData): Prerenderer {
	const before = textsOf(prerenderer.assets, (path) => path.startsWith('_assets/') && path.endsWith('.js'));
	const scripts = new Map([...before].map(([path, text]) => [path, fillIn(text, told)]));
	const changed = [...scripts].flatMap(([path, text]) => (text === before.get(path) ? [] : [path]));
	const causes = new Map<string, string[]>();
	for (const one of changed) {
		const text = scripts.get(one) ?? '';
		for (const path of naming(one, scripts)) causes.set(path, [...(causes.get(path) ?? []), text]);
	}
	const names = new Map(
		[...causes].map(([path, texts]) => [basename(path), newName(path, sha256(...texts))]),
	);
	const renamed = (texts: ReadonlyMap<string, string>) =>
		[...texts].map(([path, text]): [string, Buffer] => [
			withNames(path, names),
			Buffer.from(withNames(text, names)),
		]);
	const rest = [...prerenderer.assets].filter(([path]) => !scripts.has(path));
	return {
		...prerenderer,
		modules: new Map(renamed(textsOf(prerenderer.modules))),
		assets: new Map([...rest, ...renamed(scripts)]),
	};
}

function textsOf(files: Files, isWanted: (path: string) => boolean = () => true): Map<string, string> {
	return new Map([...files].flatMap(([path, data]) => (isWanted(path) ? [[path, data.toString()]] : [])));
}

/** The paths of a script, of those that name it, and so on. */
function naming(changed: string, scripts: ReadonlyMap<string, string>): string[] {
	const found = new Set([changed]);
	for (const path of found) {
		for (const [other, text] of scripts) if (text.includes(basename(path))) found.add(other);
	}
	return [...found];
}

/** As `element.BIXX5FPZ.js`: in place of the hash, one of it and of the scripts that the site has changed. */
function newName(path: string, digest: string): string {
	const [ending = '', hash = '', ...rest] = basename(path).split('.').reverse();
	return [...rest.reverse(), sha256(hash, digest).slice(0, 8), ending].join('.');
}

function withNames(text: string, names: ReadonlyMap<string, string>): string {
	let named = text;
	for (const [from, to] of names) named = named.replaceAll(from, to);
	return named;
}
