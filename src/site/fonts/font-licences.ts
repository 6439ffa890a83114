import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../../cache/sha256.ts';
import type { GeneratedFile } from '../../lib/picture.ts';
import { packageFolder } from './font-package.ts';
import type { FontRequest } from './font-source.ts';
import { borrowsZero, plainZero } from './plain-zero.ts';

/** Licences ask that their text goes along with a font, also with one that was cut down. */
export const licenceName = /^(?:licen[cs]e|ofl|copying|copyright|notice)[^/]*$/i;

/** One file with the licences of the faces that a site publishes, to stand beside them. */
export function fontLicences(
	request: Pick<FontRequest, 'fonts' | 'root' | 'folder' | 'content'>,
): GeneratedFile {
	const { body, heading } = request.fonts;
	const lent = [body, heading].some(borrowsZero) ? [plainZero] : [];
	const texts = [...new Set([body, heading, ...lent].map((face) => textOf(face, request)))];
	const data = Buffer.from(texts.join(`\n${'='.repeat(70)}\n\n`));
	return { fileName: `licences.${sha256(data).slice(0, 8)}.txt`, data };
}

type Face = Pick<FontRequest['fonts']['body'], 'family' | 'licence' | 'package' | 'file'>;

function textOf(
	{ family, licence, package: name, file = '' }: Face,
	{ root, folder = root, content = root }: Pick<FontRequest, 'root' | 'folder' | 'content'>,
): string {
	const place =
		name === undefined
			? dirname(join(content, file))
			: [folder, root].map((from) => packageFolder(name, from)).find((found) => found !== undefined);
	const noted = [family, name ?? licence].filter((part) => part !== undefined).join(', ');
	return [`${noted}\n`, ...licenceTexts(place)].join('\n');
}

/** Texts of licences in a folder, in a stable order. */
function licenceTexts(folder: string | undefined): string[] {
	if (folder === undefined || !existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && licenceName.test(entry.name))
		.map(({ name }) => name)
		.sort()
		.map((name) => `${readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()}\n`);
}
