import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { brandSchema, localeBrandSchema } from '../schema/brand.ts';
import { claimsSchema } from '../schema/claim.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { guideSchema } from '../schema/guide.ts';
import { journeySchema } from '../schema/journey.ts';
import { lawsSchema } from '../schema/law.ts';
import { partSchema } from '../schema/override.ts';
import { pageSchema } from '../schema/page.ts';
import { questionsSchema } from '../schema/question.ts';
import { redirectsSchema } from '../schema/redirect.ts';
import { rolesSchema } from '../schema/role.ts';
import { searchSchema } from '../schema/search.ts';
import { sectionsSchema } from '../schema/section.ts';
import { sourcesSchema } from '../schema/source.ts';
import { stringsSchema } from '../schema/strings.ts';
import { wordingSchema } from '../schema/wording.ts';

/** The shape of each file of a site folder, by the files it is for. Front matter is the start of its file. */
export const shapes = {
	brand: { files: 'content/brand.yaml', shape: brandSchema },
	'brand-of-a-language': { files: 'content/*/brand.yaml', shape: localeBrandSchema },
	questions: { files: 'content/*/questions/*.yaml', shape: questionsSchema },
	roles: { files: 'content/*/roles.yaml', shape: rolesSchema },
	sections: { files: 'content/*/sections.yaml', shape: sectionsSchema },
	journey: { files: 'content/*/journey.yaml', shape: journeySchema },
	strings: { files: 'content/*/strings.yaml', shape: stringsSchema.partial() },
	glossary: { files: 'content/*/glossary.yaml', shape: glossarySchema },
	laws: { files: 'content/*/laws.yaml', shape: lawsSchema },
	wording: { files: 'content/en/wording.yaml', shape: wordingSchema },
	claims: { files: 'content/evidence/claims.yaml', shape: claimsSchema },
	sources: { files: 'content/evidence/sources.yaml', shape: sourcesSchema },
	guide: { files: 'content/*/guides/**/*.{md,mdx}', shape: guideSchema },
	page: { files: 'content/*/pages/**/*.{md,mdx}', shape: pageSchema },
	part: { files: 'content/*/parts/**/*.{md,mdx}', shape: partSchema },
	redirects: { files: 'content/redirects.yaml', shape: redirectsSchema },
	search: { files: 'content/*/search.yaml', shape: searchSchema },
} satisfies Record<string, { files: string; shape: z.ZodType }>;

/** Where editors find the shapes, inside a site folder; git leaves it out. */
const folderName = '.callback/schemas';

/**
 * Writes the shapes as JSON Schema, so that an editor completes and marks what is being typed.
 * Done by init, and by dev each time: a newer Callback brings its own.
 */
export function writeEditorSchemas(site: string): void {
	mkdirSync(join(site, folderName), { recursive: true });
	for (const [name, { shape }] of Object.entries(shapes)) {
		// What people write, before defaults; what JSON Schema cannot say is checked by the commands.
		const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', target: 'draft-7' });
		writeFileSync(join(site, folderName, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
	}
}

/** Which shape is for which files, as the YAML extension of VS Code reads it. */
export function schemaSettings(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(shapes).map(([name, { files }]) => [`./${folderName}/${name}.json`, `/${files}`]),
	);
}
