/** Tools that have a page of their own, in the order in which a reader needs them, and their addresses. */
export const toolAddresses = {
	plan: '/plan/',
	card: '/card/',
	practise: '/practise/',
	worksheet: '/salary/worksheet/',
	thanks: '/thank-you/',
} as const;

export type ToolId = keyof typeof toolAddresses;

export const toolIds = Object.keys(toolAddresses) as ToolId[];
