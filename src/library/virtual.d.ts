declare module 'virtual:callback/data' {
	const data: import('./site-data.ts').CallbackData;
	export default data;
}

declare module 'virtual:callback/tasks' {
	const plan: {
		/** Every task of the checklists, in the order of the journey. */
		tasks: import('../lib/task.ts').PlanTask[];
		/** Title of each guide, by its id. */
		titles: Record<string, string>;
	};
	export default plan;
}

declare module 'virtual:callback/data-names' {
	const names: import('./data-names.ts').DataNames;
	export default names;
}

declare module 'virtual:callback/offline' {
	/** Strings of the line at the foot of pages. */
	const words: Record<
		'saving' | 'saved' | 'part' | 'newer' | 'reload' | 'full' | 'broken-off' | 'save',
		string
	>;
	export default words;
}

declare module 'virtual:callback/bodies' {
	/** The finished HTML of a body. @param id origin and entry: `callback/en/guides/salary/work-out-your-number` */
	export function html(id: string): string;
	/** The body in pieces, where components of the site folder stand in it. */
	export function pieces(id: string): import('../markdown/component-hole.ts').Piece[] | undefined;
	/** The tree that this HTML was printed from. */
	export function tree(id: string): import('hast').Root;
}

declare module 'virtual:callback/components' {
	/** Components of the site folder, by their kebab-case names. */
	const components: Record<string, import('./site-component.ts').ComponentAssets>;
	export default components;
}

interface ImportMetaEnv {
	/** Whether a page of the site needs the scripts of tools. */
	readonly CALLBACK_TOOLS: boolean;
}
