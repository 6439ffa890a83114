// Whatever is pasted into a field: what the tools take apart takes time that grows with its length alone.
import { describe, test } from 'vitest';
import { peopleIn } from '../../../src/tools/prep-pack/draft.ts';
import { fromBase64url, toBase64url } from '../../../src/tools/shared/base64url.ts';
import { asPhrase, asSentence } from '../../../src/tools/shared/sentences.ts';
import { readHeaders } from '../../../src/hosting/headers.ts';
import { tell } from '../../../src/cli/tell.ts';
import { expectLinear } from '../../support/growth.ts';
import { times } from '../../support/hostile-texts.ts';

const repeated = [' ', '\t', 'a ', ',', ', ', ' -', ' - ', 'a,', ',a', '.', ':', ' :', '\n', '\n ', '=', '”'];

describe('the time grows with the length of a text of', () => {
	test.each(repeated)('%j', (unit) =>
		expectLinear((size) => {
			const text = `a${times(unit, size / unit.length)}b`;
			peopleIn(text);
			asPhrase(text);
			asSentence(text, 'en');
			readHeaders(` ${text}`);
			tell(new Error(text), { doing: 'Reading', debug: false });
			fromBase64url(toBase64url(new TextEncoder().encode(text)));
		}, 64_000),
	);
});
