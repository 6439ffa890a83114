declare module 'virtual:callback/data' {
	const data: import('./site-data.ts').CallbackData;
	export default data;
}

declare module 'virtual:callback/places' {
	/** Places of law rows, in the order shown. */
	const places: { id: string; name: string; within?: string }[];
	export default places;
}
