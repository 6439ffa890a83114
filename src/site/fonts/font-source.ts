import { brandSchema, type Brand } from '../../schema/brand.ts';
import type { BrandPlace } from '../brand.ts';
import { readFontFile } from './font-file.ts';
import { readFontPackage, type FontSource } from './font-package.ts';

/** What a face is for. */
export type Role = 'body' | 'heading';

/** Which faces a site wants, and where they lie. */
export interface FontRequest {
	fonts: Brand['fonts'];
	/** The packages lie in the node_modules of this folder, or of one above it. */
	root: string;
	/** Site folder, where packages that a firm has added lie; it is looked at first. */
	folder?: string | undefined;
	/** Folder in which font files of the firm's own stand. */
	content?: string;
	/** Language of the site; when it is not written in Latin letters, its own come too and come first. */
	locale?: string;
	/** Where results are kept, by hash of all that goes into them. */
	cacheDir: string;
	/** Where a field of the brand stands. */
	placeOf?: BrandPlace;
}

/**
 * Finds the files of a face.
 * @throws DiagnosticError naming the field of `fonts` that is at fault
 */
export function fontSource(
	role: Role,
	{
		fonts,
		root,
		folder = root,
		locale = 'en',
		content = root,
		placeOf = (path) => ({ file: 'brand.yaml', field: path.join('.') }),
	}: Omit<FontRequest, 'cacheDir'>,
): FontSource {
	const { package: name, file = '', kind = 'sans-serif' } = fonts[role];
	const path = ['fonts', role, name === undefined ? 'file' : 'package'];
	const place = placeOf(path);
	if (name === undefined) return readFontFile({ name: file, content, locale, generic: kind, place });
	const own = ownFonts[role].package ?? '';
	return readFontPackage({ name, from: [folder, root], locale, own, place });
}

/** Whether text and headings are set in one font. */
export function isOneFont({ body, heading }: Brand['fonts']): boolean {
	return heading.package === body.package && heading.file === body.file;
}

/** The faces that come with Callback. */
const ownFonts = brandSchema.shape.fonts.parse(undefined);
