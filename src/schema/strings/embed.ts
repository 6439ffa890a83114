/** Strings of the page that gives out code for other websites, and of what they show. */
export const embedStrings = {
	'embed.title': 'Title of the page that gives out code for other websites.',
	'embed.promise': 'The sentence under it.',
	'embed.ways': 'Heading of the two ways.',
	'embed.live': 'Name of the way with a script.',
	'embed.live.text': 'What it does, before the line of code that each page needs once.',
	'embed.plain': 'Name of the way without a script.',
	'embed.plain.text': 'What it does.',
	'embed.policy': 'Heading for those who look after the other website.',
	'embed.policy.text': 'Before what its Content-Security-Policy must allow.',
	'embed.choose': 'Heading of the list of guides.',
	'embed.others': 'Under it, on a site in several languages.',
	'embed.card': 'One of the shapes a guide can take on another website.',
	'embed.checklist': 'The other.',
	'embed.minutes': 'Reading time of a guide on another website. {n}: minutes.',
	'embed.tick': 'Link to the guide below a checklist on another website.',
} as const;
