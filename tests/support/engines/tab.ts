/** A page in a profile of its own, driven as a person drives it. */
export interface Tab {
	open: (address: string) => Promise<void>;
	reload: () => Promise<void>;
	/** Runs a function in the page: it sees nothing but what it is given. */
	run: <Given extends unknown[], Result>(
		script: (...given: Given) => Result | Promise<Result>,
		...given: Given
	) => Promise<Result>;
	/** Presses the first element that a selector finds, once it can be seen. */
	click: (selector: string) => Promise<void>;
	/** Types into a field, over what stands there. */
	type: (selector: string, text: string) => Promise<void>;
	/** Of the page on paper, where the browser gives it to programs; of the size that the page asks for, or of another. */
	pdf?: (format?: 'A4' | 'Letter') => Promise<Buffer>;
	resize: (width: number, height: number) => Promise<void>;
	picture: () => Promise<Buffer>;
	/** @param failed whether something went wrong in it: then nothing of it is used again */
	close: (failed?: boolean) => Promise<void>;
}

/** How a tab is to be. */
export interface TabOptions {
	/** Whether the device has a microphone and a camera; they are made up. */
	microphone?: boolean;
	/** Whether the reader has forbidden sites to keep anything. */
	blocked?: boolean;
	/** Whether the site saves itself for offline: nothing else comes into that profile later. */
	saves?: boolean;
}

/** A browser that runs. */
export interface Engine {
	name: EngineName;
	tab: (options?: TabOptions) => Promise<Tab>;
	close: () => Promise<void>;
}

export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];
