/** Tools that have a page of their own, in the order in which a reader needs them, and their addresses. */
export const toolAddresses = {
	plan: '/plan/',
	stories: '/stories/',
	practise: '/practise/',
	'questions-to-ask': '/questions/ask/',
	worksheet: '/salary/worksheet/',
	card: '/card/',
	'thank-you': '/thank-you/',
	'prep-pack': '/prep-pack/',
	'my-data': '/my-data/',
} as const;

export type ToolId = keyof typeof toolAddresses;

export const toolIds = Object.keys(toolAddresses) as ToolId[];
