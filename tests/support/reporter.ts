import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Ends the output with one plain line that any machine can read: `N passed, N failed`. */
export default class PlainLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
		const tests = modules.flatMap((module) => [...module.children.allTests()]);
		const count = (state: ReturnType<TestCase['result']>['state']) =>
			tests.filter((test) => test.result().state === state).length;
		// A file that cannot be loaded and an error outside of any test have no test of their own.
		const broken = modules.filter((module) => module.errors().length > 0).length + unhandled.length;
		const skipped = count('skipped') + count('pending');
		const line = `${count('passed')} passed, ${count('failed') + broken} failed`;
		process.stdout.write(`${line}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
	}
}
