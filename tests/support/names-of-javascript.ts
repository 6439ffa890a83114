/** Names that every object of JavaScript has, or that do something to it. */
export const namesOfJavaScript = [
	'__proto__',
	'constructor',
	'hasOwnProperty',
	'prototype',
	'toString',
	'valueOf',
] as const;
