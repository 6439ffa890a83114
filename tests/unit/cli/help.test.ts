import { expect, test } from 'vitest';
import { helpOf } from '../../../src/cli/help.ts';

test('the help says which folder is taken where none is named: the one you are in, whatever it is', () => {
	const help = helpOf([]).replaceAll('\n', ' ');
	expect(help).toContain(
		'SITE names it; without that, it is the folder you are in. In the folder of Callback itself,',
	);
});
