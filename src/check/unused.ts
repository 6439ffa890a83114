import { basename, join } from 'node:path';
import type { Loaded } from '../build/load.ts';
import { shareImageAddress } from '../lib/share-image.ts';
import { textLanguages } from '../library/translations.ts';
import { licenceName } from '../site/fonts/font-licences.ts';
import { visibleFiles } from './folder.ts';
import type { Section } from './section.ts';

/** Files that others look for by their name, without a page that names them. */
const wellKnown =
	/^(?:[^/]+\.(?:txt|xml|ico|html|json|webmanifest)|favicon\.\w+|apple-touch-icon[^/]*|[^./]+)$/;

/**
 * Files of a firm that are on the site, or look as if they were, and that nothing names.
 * @param folder site folder
 */
export function unusedSection(
	all: readonly Pick<Loaded, 'site' | 'library' | 'unusedParts'>[],
	folder: string,
): Section {
	const files = all.flatMap(({ site }) => site.files);
	const texts = files.map(({ text }) => text).join('\n');
	const read = new Set(files.filter(({ origin }) => origin === 'firm').map(({ path }) => path));
	const waiting = new Set(
		all
			.flatMap(({ unusedParts }) => unusedParts.map(({ file }) => file.path))
			.filter((path) => all.every(({ unusedParts }) => unusedParts.some(({ file }) => file.path === path))),
	);
	const shared = new Set(
		all.flatMap(({ site, library }) =>
			site.brand.shareImages ? Object.keys(textLanguages(library, site.lang)).map(shareImageAddress) : [],
		),
	);
	const inPublic = visibleFiles(join(folder, 'public'))
		.filter(({ path }) => !wellKnown.test(path) && !shared.has(`/${path}`) && !isNamed(path, texts))
		.map(({ path }) => `public/${path}`);
	const inContent = visibleFiles(join(folder, 'content'))
		.filter(({ path }) => !licenceName.test(basename(path)))
		.filter(({ path }) => waiting.has(path) || (!read.has(path) && !isNamed(basename(path), texts)))
		.map(({ path }) => `content/${path}${reason(path, files, waiting)}`);
	return {
		title: 'Files that nothing uses',
		lines: [...inContent, ...inPublic],
		hint: 'Delete them, or name them where they belong. What stands in public/ is published all the same.',
	};
}

/** Names in Markdown may be written with %20 and the like. */
function isNamed(path: string, texts: string): boolean {
	return texts.includes(path) || texts.includes(encodeURI(path));
}

function reason(path: string, files: Loaded['site']['files'], waiting: ReadonlySet<string>): string {
	if (waiting.has(path)) return '  (its guide appears in another language)';
	const [locale = ''] = path.split('/');
	const isLanguage = /^[a-z]{2,3}$/.test(locale) && !files.some((file) => file.locale === locale);
	return isLanguage ? `  (the site is not in "${locale}")` : '';
}
