import { describe, expect, test } from 'vitest';
import { diagnosticsPage } from '../../../src/dev/diagnostics-page.ts';
import { DiagnosticError, type Diagnostic } from '../../../src/lib/diagnostic.ts';

describe('the page that tells what is to be mended', () => {
	const diagnostic: Diagnostic = {
		file: 'package.json',
		line: 2,
		field: 'name',
		code: 'html-in-text',
		message: 'A < is here.',
		hint: 'Write "callback".',
	};
	const page = diagnosticsPage(new DiagnosticError([diagnostic, { ...diagnostic, line: 3 }]), '/guide/', 4);

	test('says how many things, and of each the file, line, field, cause and cure', () => {
		expect(page).toContain('<h1>2 things to mend</h1>');
		expect(page).toContain('<code>package.json</code>, line 2, <code>name</code>');
		expect(page).toContain('<p>A &lt; is here.</p><p class="cure">Write "callback".</p>');
	});

	test('shows what stands on the line', () =>
		expect(page).toContain('<pre>"name": "callback-handbook",</pre>'));

	test.each(['src', 'nowhere/brand.yaml'])('shows nothing of %s, which holds no lines', (file) => {
		expect(diagnosticsPage(new DiagnosticError([{ ...diagnostic, file }]), '/', 0)).not.toContain('<pre>');
	});

	test('tells the server which reading it shows, and listens for the moment when all is well again', () => {
		expect(page).toContain("import { createHotContext } from '/guide/@vite/client';");
		expect(page).toContain("page.send('callback-shown', { reading: '4' });");
	});

	test('tells a fault of our own as it is', () => {
		expect(diagnosticsPage(new Error('a < b'), '/', 0)).toContain('<pre>Error: a &lt; b</pre>');
	});
});
