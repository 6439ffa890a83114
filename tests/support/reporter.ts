import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Ends the output with one plain line that any machine can read: `N passed, N failed`. */
export default class PlainLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
		const tests = modules.flatMap((module) => [...module.children.allTests()]);
		const inState = (...states: ReturnType<TestCase['result']>['state'][]) =>
			tests.filter((test) => states.includes(test.result().state));
		const notRun = inState('skipped', 'pending');
		// Where what comes before the tests fails, they never run: none of them holds.
		const stopped = notRun.filter(isStopped);
		// A file that cannot be loaded and an error outside of any test have no test of their own.
		const broken = modules.filter(
			(module) => module.errors().length > 0 && !stopped.some((test) => test.module === module),
		);
		const failed = inState('failed').length + stopped.length + broken.length + unhandled.length;
		const skipped = notRun.length - stopped.length;
		const line = `${inState('passed').length} passed, ${failed} failed`;
		process.stdout.write(`${line}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
	}
}

/** Whether something around a test failed. A test that is left out on purpose is none of these. */
function isStopped({ options, parent }: TestCase): boolean {
	if (options.mode !== 'run') return false;
	for (let around: TestCase['parent'] = parent; ; around = around.parent) {
		if (around.errors().length > 0) return true;
		if (around.type === 'module') return false;
	}
}
