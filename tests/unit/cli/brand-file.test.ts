import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { brandFile } from '../../../src/cli/init/brand-file.ts';
import { brandSchema } from '../../../src/schema/brand.ts';

const needed = {
	name: 'Acme: Staffing',
	tagline: 'your second interview',
	address: 'https://guide.acme.example/',
	accent: '#8a1c4a',
};

/** The file with every option switched on, as its first lines tell how. */
const switchedOn = (text: string) => text.replace(/^#(?!#)/gm, '');

describe('brand.yaml', () => {
	test('says what was answered, and nothing else', () => {
		expect(parse(brandFile(needed))).toEqual(needed);
		const logo = { ...needed, logo: { file: 'logo.svg' } };
		expect(parse(brandFile(logo))).toEqual(logo);
	});

	test('shows every option of the schema with what it is for', () => {
		const text = brandFile(needed);
		expect(Object.keys(parse(switchedOn(text)) as object)).toEqual(Object.keys(brandSchema.shape));
		for (const [key, field] of Object.entries(brandSchema.shape)) {
			expect(text, key).toContain(`\n## ${field.description ?? ''}`);
		}
	});

	test('has one # before what can be switched on, and two before what explains', () => {
		const unclear = brandFile({ ...needed, contact: { name: 'Mira Okonjo' } })
			.split('\n')
			.filter((line) => line.startsWith('#') && !/^#? *## \S|^#(?! *#)/.test(line));
		expect(unclear).toEqual([]);
		expect(brandFile(needed)).toContain('\n#  ## sections: The sections that go in');
		expect(brandFile(needed)).toContain('\n#    ## file: The font file');
	});

	test('can be used with every option switched on', () => {
		const { success, error } = brandSchema.safeParse(parse(switchedOn(brandFile(needed))));
		expect(error?.issues).toBeUndefined();
		expect(success).toBe(true);
	});

	test('shows the inner options of a group that was answered in part', () => {
		const text = switchedOn(brandFile({ ...needed, contact: { name: 'Mira Okonjo' } }));
		expect(parse(text)).toMatchObject({ contact: { name: 'Mira Okonjo', role: expect.any(String) } });
	});

	test('explains each field of the groups in a list', () => {
		const text = brandFile(needed);
		expect(text).toContain('\n#  ## The name of the consultant.\n#  - name: Your words\n#    ## What');
		expect(text).toContain('content/people/, such as people/rosa.jpg.\n#    photo: people/rosa.jpg\n');
		expect(text).toContain('\n#    - label: Your words\n');
	});

	test('marks what is needed', () => {
		const marked = [...brandFile(needed).matchAll(/Needed\.\n(\w+):/g)].map(([, key]) => key);
		expect(marked.toSorted()).toEqual(Object.keys(needed).toSorted());
	});
});
