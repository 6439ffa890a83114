import { describe, expect, test } from 'vitest';
import { componentFault } from '../../../src/build/component-fault.ts';
import { DiagnosticError } from '../../../src/lib/diagnostic.ts';

const folder = `${process.cwd()}/firm`;
const fault = (changes: object, message = 'jobs is undefined') =>
	Object.assign(new Error(message), { stack: '' }, changes);

describe('an error in a component of a site folder', () => {
	test.each([
		['that could not be read', fault({ loc: { file: `${folder}/components/JobList.astro`, line: 4 } }), 4],
		[
			'that is named from the current folder',
			fault({}, 'Cannot find it in firm/components/JobList.astro:6:1'),
			6,
		],
		[
			'that could not be bundled',
			fault({ id: `${folder}/components/JobList.astro?astro&type=script` }),
			undefined,
		],
		[
			'that failed while it ran',
			fault({
				stack: `Error: no\n    at file:///x/chunk.mjs:1:2\n    at file://${folder}/components/JobList.astro:7:3`,
			}),
			7,
		],
		['that the message alone names', fault({}, `Cannot parse\n${folder}/components/JobList.astro:9:1`), 9],
		[
			'of which the message names the file alone',
			fault({}, `Cannot load ./none in ${folder}/components/JobList.astro. Does the file exist?`),
			undefined,
		],
		[
			'whose place Astro has put below another folder',
			fault({
				loc: { file: `/callback/src${folder}/components/JobList.astro`, line: 4 },
				id: `${folder}/components/JobList.astro`,
			}),
			4,
		],
		[
			'of which the message names the file between quotation marks',
			fault({}, `Cannot find module 'jobs' imported from '${folder}/components/JobList.astro'`),
			undefined,
		],
		[
			'in what is read of it before it is shown',
			fault({ stack: `at eval (${folder}/components/JobList.astro?schema.ts:5:31)` }),
			5,
		],
		[
			'that Vite has summed up',
			fault(
				{},
				`Build failed with 1 error:\n\n\u001b[31m[NO_IMPORT] \u001b[0mCannot find it\n ${folder}/components/JobList.astro:9:1`,
			),
			9,
		],
		[
			'among several',
			fault({ errors: [fault({}), fault({ loc: { file: `${folder}/components/JobList.astro`, line: 2 } })] }),
			2,
		],
		[
			'inside of another',
			fault({ cause: fault({ stack: `at x (${folder}/components/JobList.astro:3:1)` }) }),
			3,
		],
	])('%s is told with its file and line', (_, error, line) => {
		const told = componentFault(error, folder)?.diagnostics;
		expect(told).toMatchObject([{ file: 'firm/components/JobList.astro', line }]);
		expect(told?.[0]?.message).toMatch(/^The component fails: (?:jobs|Cannot)/);
	});

	test.each([
		['of ours', fault({ stack: 'at file:///callback/src/components/Body.astro:3:1' }), folder],
		['of a site without a folder', fault({ id: `${folder}/components/JobList.astro` }), undefined],
		['of a folder with a like name', fault({ id: `${folder}/components-old/JobList.astro` }), folder],
		['that was told already', new DiagnosticError([]), folder],
		['that is no error', 'text', folder],
	])('%s is not taken for one', (_, error, where) => expect(componentFault(error, where)).toBeUndefined());
});
