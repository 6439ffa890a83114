import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repository, run, serving } from '../support/command.ts';
import { guide, type Files } from '../support/overlay.ts';
import { different, filesIn, pagesAndSearch, root, workshop } from '../support/sites.ts';
import { writeOwnTexts } from '../support/small-site.ts';

const tag = (name: string, inside = 'Words.') => `<${name}>\n\n${inside}\n\n</${name}>\n\n`;
const page = (title: string, body: string) =>
	`---\ntitle: ${title}\npromise: You can.\nreviewed: 2026-11-22\n---\n\n${body}`;
const style = (name: string, colour: string) =>
	`<style>\n\t.${name} {\n\t\tcolor: ${colour};\n\t}\n</style>\n`;

const site: Files = {
	'components/RedBox.astro': `<div class="red"><slot /></div>\n${style('red', '#c80001')}`,
	'components/BlueBox.astro': `---
import Mark from './parts/mark.astro';
import './parts/frame.css';
---
<div class="blue"><Mark /><slot /></div>
<script>
	import { mark } from './parts/moving.ts';
	mark(document.querySelector('.blue'));
	document.querySelector('.blue')?.setAttribute('data-runs', '');
</script>
${style('blue', '#0000c9')}`,
	'components/PlainBox.astro': '\uFEFF<div class="plain"><slot /></div>\n',
	'components/parts/mark.astro': `\uFEFF<i class="mark">*</i>\n${style('mark', '#00ca00')}`,
	'components/parts/moving.ts':
		"import './moving.css';\nexport const mark = (one?: Element | null) => one?.classList.add('moving');\n",
	'components/parts/moving.css': '.moving {\n\toutline: 5px dotted;\n}\n',
	'components/parts/frame.css': '.blue {\n\tborder: 3px solid;\n}\n',
	'content/en/pages/red.mdx': page('Red', tag('RedBox') + tag('RedBox')),
	'content/en/pages/nested.mdx': page('Nested', tag('PlainBox', tag('BlueBox'))),
	'content/en/pages/bare.mdx': page('Bare', tag('PlainBox')),
	'content/en/pages/words.md': page('Words', 'Words.\n'),
	'content/en/guides/texts/blue.mdx': guide(`## First things\n\n${tag('BlueBox')}`, {
		section: 'section: texts',
		stage: '',
	}),
};
const brand = [pagesAndSearch, 'home: [sections, text: red, text: nested]'];

/** A folder for temporary files that shares none, not even the topmost, with the repository. */
function farFolder(): string {
	const top = (path: string) => path.split(sep)[1];
	const far = [tmpdir(), '/var/tmp', homedir()].find((path) => top(realpathSync(path)) !== top(root));
	if (far === undefined) throw new Error('Every folder of this machine lies beside the repository.');
	return realpathSync(mkdtempSync(join(far, 'callback-components-')));
}

// Where an address would mean something else than a path.
const near = join(workshop, 'components%20of 100%25');
let far: string;
/** Variables that stand on computers of people who write programs, and that Astro and Vite would believe. */
const ofOthers = { NODE_ENV: 'development', MODE: 'test', DEV: '1', PROD: '', SSR: '', BASE_URL: '/other/' };

beforeAll(async () => {
	far = farFolder();
	for (const [folder, env] of [
		[near, ofOthers],
		[far, {}],
	] as const) {
		writeOwnTexts(folder, brand, site);
		const { code, stderr } = await run({ ...repository, env }, 'build', folder);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	}
}, 400_000);

afterAll(() => rmSync(far, { recursive: true, force: true }));

test('a site with components is the same wherever it lies and whatever variables say, and made for readers', () => {
	const files = filesIn(join(far, 'dist'));
	expect(different(files, filesIn(join(near, 'dist')))).toEqual([]);
	expect(files.get('index.html')?.includes('Content-Security-Policy')).toBe(true);
});

test('a page that is asked for first, while the site is served live, is shown with its sheets', async () => {
	const { address, stop } = await serving(['dev', far, '--port', '4420']);
	try {
		const html = await (await fetch(`${address}red/`)).text();
		expect(['#c80001', '#0000c9'].map((colour) => html.includes(colour))).toEqual([true, false]);
	} finally {
		stop();
	}
});

describe('a page loads of components what it shows', () => {
	/** What is to be found in the style sheets that a page loads. */
	const sheets = {
		red: '#c80001',
		blue: '#0000c9',
		mark: '#00ca00',
		frame: '3px solid',
		moving: '5px dotted',
	};

	test.each([
		['red/', ['red']],
		['nested/', ['blue', 'mark', 'frame']],
		['bare/', []],
		['words/', []],
		['guides/blue/', ['blue', 'mark', 'frame']],
		['guides/', []],
		['', ['red', 'blue', 'mark', 'frame']],
	])('/%s: %j', (path, expected) => {
		const files = filesIn(join(near, 'dist'));
		const html = files.get(`${path}index.html`)?.toString() ?? '';
		const [head = ''] = html.split('</head>');
		const links = [...head.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, file = '']) => file);
		expect(links).toEqual([...new Set(links)]);
		expect(html.match(/rel="stylesheet"/g) ?? []).toHaveLength(links.length);
		const css = links.map((file) => files.get(file)?.toString() ?? '').join('\n');
		expect(Object.entries(sheets).flatMap(([name, mark]) => (css.includes(mark) ? [name] : []))).toEqual(
			expected,
		);
		expect(/<script type="module" src="[^"]*BlueBox/.test(html)).toBe(expected.includes('blue'));
	});
});

test('a byte order mark at the start of a component is no part of a page', () => {
	const pages = [...filesIn(join(near, 'dist'), /\.html$/)];
	expect(pages.filter(([, html]) => html.toString().includes('\uFEFF')).map(([path]) => path)).toEqual([]);
});

test('the style sheet of a script comes with the script', () => {
	const files = [...filesIn(join(near, 'dist'), /\.(?:css|js)$/)].map(
		([path, text]) => [path, text.toString()] as const,
	);
	const [sheet, ...others] = files.filter(([, text]) => text.includes('5px dotted'));
	expect([sheet?.[0], others]).toEqual([expect.stringMatching(/^_assets\/moving\.[\w-]+\.css$/), []]);
	const [script] = files.filter(([path]) => path.includes('BlueBox') && path.endsWith('.js'));
	expect(script?.[1]).toContain(`/${sheet![0]}`);
});
