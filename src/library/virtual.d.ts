declare module 'virtual:callback/data' {
	const data: import('./site-data.ts').CallbackData;
	export default data;
}
