import type { HotPayload, ViteDevServer } from 'vite';
import { componentFault } from '../build/component-fault.ts';
import type { DiagnosticError } from '../lib/diagnostic.ts';

/**
 * Hears of components that fail while pages are rendered. Astro tells the browser alone, with a trace through its own code;
 * what is heard here, the browser is not told.
 * @param heard is told each failure
 */
export function hearComponentFaults(
	{ environments }: Pick<ViteDevServer, 'environments'>,
	folder: string | undefined,
	heard: (fault: DiagnosticError) => void,
): void {
	const { hot } = environments.client;
	const send: (payload: never, ...data: never[]) => void = hot.send.bind(hot);
	hot.send = (payload: unknown, ...data: unknown[]) => {
		const fault = componentFault(errorIn(payload as HotPayload | string), folder);
		if (fault) heard(fault);
		else send(payload as never, ...(data as never[]));
	};
}

/** The error that a browser is sent, if it is sent one. Of its message, the trace has what Astro has not made markup of. */
function errorIn(payload: HotPayload | string): Error | undefined {
	if (typeof payload === 'string' || payload.type !== 'error') return undefined;
	const { message, stack } = payload.err;
	const [, first = message] = /^(?:\w+: )?(.*)/.exec(stack) ?? [];
	return Object.assign(new Error(), payload.err, { message: first });
}
