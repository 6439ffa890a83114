import { describe, expect, test } from 'vitest';
import { checkProps } from '../../../src/build/check-props.ts';
import { outsideOfComponent } from '../../../src/build/component-schemas.ts';
import { DiagnosticError } from '../../../src/lib/diagnostic.ts';
import { guide, world, type Files } from '../../support/overlay.ts';

const panel = 'content/en/guides/preparation/panel.mdx';
const use = (props: string) => `<JobList${props}>\n\nWords.\n\n</JobList>\n`;
const text = (...props: string[]) => guide(`## First things\n\n${props.map(use).join('\n')}`);

/** The front matter of a component with a schema, and more of it. */
const component = (schema: string, more = '') => `---
import { z } from 'astro/zod';
import './frame.css';
import Mark from './parts/Mark.astro';
import jobs from './jobs.json';
import { kinds } from './parts/kinds';
export const schema = ${schema};
interface Props { most: number }
const { most }: Props = Astro.props;
${more}
---
<Mark /><p>{most}</p>
`;

const parts: Files = {
	'components/jobs.json': '[{ "title": "Night nurse" }]',
	'components/frame.css': 'p { color: red; }',
	'components/parts/Mark.astro': '<i>*</i>',
	'components/parts/kinds.ts': "export const kinds: readonly string[] = ['day', 'night'];",
};
const sound = component(
	'z.strictObject({ most: z.coerce.number().int().min(1).describe("How many jobs."), kind: z.enum(kinds).default("day"), job: z.enum(jobs.map(({ title }) => title)).optional() })',
	'if (most > 5) return;\nthrow new Error("This runs where it is shown, and nowhere else.");',
);

/** What is told of a site with a component and a text that uses it; nothing when it is sound. */
async function told(files: Files, remove = true): Promise<string> {
	const { firm, load, remove: clean } = world({ ...parts, ...files });
	try {
		await checkProps(load(), firm);
		return '';
	} catch (error) {
		if (!(error instanceof DiagnosticError)) throw error;
		return error.message.replaceAll(/^\S*firm\//gm, 'firm/');
	} finally {
		if (remove) clean();
	}
}

describe('what a text gives a component', () => {
	test('is checked by what the component exports, with the line of the text, and the component does not run', async () => {
		const files = {
			'components/JobList.astro': sound,
			[panel]: text(' most="3" job="Night nurse"', ' most="many"', ' most="3" kind="noon"', ''),
		};
		expect(await told(files)).toMatchInlineSnapshot(`
			"firm/content/en/guides/preparation/panel.mdx:22 (most) [wrong-kind]
			  "most" is no number, but it must be a number.
			  Write how many jobs.

			firm/content/en/guides/preparation/panel.mdx:28 (kind) [invalid-value]
			  "kind" is "noon", which is not one of its values.
			  Use one of: day, night.

			firm/content/en/guides/preparation/panel.mdx:34 (most) [wrong-kind]
			  "most" is no number, but it must be a number.
			  Write how many jobs."
		`);
	});

	test('may be anything where the component exports nothing', async () => {
		const plain = '---\nconst { most } = Astro.props;\n---\n<p>{most}</p>\n';
		expect(await told({ 'components/JobList.astro': plain, [panel]: text(' most="many"') })).toBe('');
		expect(await told({ 'components/JobList.astro': '<p>Jobs</p>', [panel]: text(' most="many"') })).toBe('');
	});

	test('is right', async () => {
		expect(await told({ 'components/JobList.astro': sound, [panel]: text(' most="3"') })).toBe('');
	});

	test.each([
		['that fails', component('z.enum(jobs.none.map(String))'), undefined],
		['that cannot be read', component('z.object({'), 7],
		[
			'that needs a file that is missing',
			component('missing').replace('./parts/kinds', './none').replace('{ kinds }', '{ missing }'),
			undefined,
		],
	])('is not checked by a schema %s, which is told with the file', async (_, source, line) => {
		const error = await told({ 'components/JobList.astro': source, [panel]: text(' most="3"') });
		expect(error.split('\n')[0]).toMatch(
			line === undefined
				? /^firm\/components\/JobList\.astro(?::\d+)? \[component-fails\]/
				: `firm/components/JobList.astro:${line} [component-fails]`,
		);
	});
});

test('of the front matter of a component, imports by name and exports stay, in their lines', () => {
	const lines = outsideOfComponent(component('z.object({})', 'if (most) return;'), 'JobList.astro').split(
		'\n',
	);
	expect(lines.map((line) => line.trim()).filter(Boolean)).toEqual([
		"import { z } from 'astro/zod';",
		"import Mark from './parts/Mark.astro';",
		"import jobs from './jobs.json';",
		"import { kinds } from './parts/kinds';",
		'export const schema = z.object({});',
	]);
	expect(lines[6]).toBe('export const schema = z.object({});');
});
