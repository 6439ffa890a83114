/** Strings that several tools share, and those of the page that lists them. */
export const sharedToolStrings = {
	'tools.title': 'Title of the page that lists the tools.',
	'tools.promise': 'The sentence under it.',
	'tools.words': 'Everyday words that should find the page, with | between them.',
	'tools.others': 'Heading of the other tools, at the end of a tool’s page.',
	'tools.use': 'Stands before the name of a tool where a guide offers it.',
	'tools.too-old': 'Said where a browser is too old for tools and search.',
	'tools.failed': 'Said at the head of a tool when something in it went wrong.',
	'rows.up': 'Button that moves an entry of a list up.',
	'rows.down': 'Button that moves it down.',
	'rows.remove': 'Button that takes an entry away.',
	'rows.removed': 'Says that an entry was taken away.',
	'rows.removed.named': 'The same where the entry has a name. {name}: what it was called.',
	'rows.undo': 'Button that brings it back.',
	'keeping.kept': 'What is typed is kept on this device.',
	'keeping.page': 'It is lost when the page is closed, because storage is blocked or full.',
	'keeping.newer': 'The same, because a newer version of the site has stored something here.',
} as const;
