/** What a service worker finds around it; only what we use. TypeScript's own list cannot stand beside that of pages. */
export interface WorkerScope {
	readonly registration: ServiceWorkerRegistration;
	readonly clients: {
		matchAll: (options: { type: 'window'; includeUncontrolled?: boolean }) => Promise<readonly Tab[]>;
		claim: () => Promise<void>;
	};
	skipWaiting: () => Promise<void>;
	addEventListener: <Name extends keyof WorkerEvents>(
		name: Name,
		listener: (event: WorkerEvents[Name]) => void,
	) => void;
}

/** A page of the site that is open. */
interface Tab {
	readonly url: string;
	postMessage: (message: unknown) => void;
}

interface LastingEvent extends Event {
	waitUntil: (work: Promise<unknown>) => void;
}

/** A browser asks for something. */
export interface RequestEvent extends LastingEvent {
	readonly request: Request;
	respondWith: (answer: Promise<Response>) => void;
}

interface WorkerEvents {
	install: LastingEvent;
	activate: LastingEvent;
	fetch: RequestEvent;
	message: MessageEvent & LastingEvent;
}

export const scope = globalThis as unknown as WorkerScope;
