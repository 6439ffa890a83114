import { expect, test } from 'vitest';
import { serveEraser } from '../../../src/integration/worker-script.ts';

/** What the live server answers with; nothing where it leaves the answer to others. */
function answerTo(url: string): string | undefined {
	let answer: string | undefined;
	const use = (middleware: (...all: unknown[]) => void) =>
		middleware(
			{ url },
			{ setHeader: () => ({ end: (text: string) => (answer = text) }) },
			() => (answer = undefined),
		);
	serveEraser({ middlewares: { use } } as never, { loaded: { site: { localeBase: '/guide/' } } } as never);
	return answer;
}

test('The live server undoes what a preview has saved, and nothing else', () => {
	expect(answerTo('/sw.js')).toContain('callback-offline:/guide/:saved');
	expect(answerTo('/sw.js/')).toBeUndefined();
	expect(answerTo('/')).toBeUndefined();
});
