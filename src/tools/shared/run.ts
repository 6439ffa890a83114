/**
 * Lets work run that nothing else waits for. Where it fails, a line at the head of the tool tells the reader, and the
 * browser is told of the fault.
 */
export function run(work: Promise<unknown>): void {
	work.catch((fault: unknown) => {
		const line = document.querySelector<HTMLElement>('[data-failed]');
		if (line) line.hidden = false;
		line?.scrollIntoView({ block: 'nearest' });
		reportError(fault);
	});
}
