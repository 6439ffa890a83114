/** Codes of links, ids and addresses: what leads to something that is not there, and what two things want. */
export const references = {
	'broken-link': {
		title: 'A link leads to no page.',
		cure: 'Correct the address. The message names the page that is most like it.',
	},
	'relative-link': {
		title: 'A link does not start at the top of the site.',
		cure: 'Start it with a slash, such as /guides/star-stories/, or with https:// if it leads elsewhere.',
	},
	'missing-slash': { title: 'An address lacks the slash at its end.', cure: 'Write the slash.' },
	'missing-address': {
		title: 'A link or picture names no address.',
		cure: 'Write the address between the round brackets.',
	},
	'unsafe-link': {
		title: 'A link leads to something that readers cannot open safely.',
		cure: 'Use an address that starts with https://, mailto:, tel: or /.',
	},
	'link-to-itself': { title: 'A guide names itself.', cure: 'Take the line out.' },
	'hidden-target': {
		title: 'Something that does not appear on your site is named.',
		cure: 'Let it appear, or name something else.',
	},
	'left-out-target': {
		title: 'Something of our handbook is named, which your site leaves out.',
		cure: 'Take it out, or the line “interviews: false” in brand.yaml.',
	},
	'unknown-heading': {
		title: 'There is no heading with this id.',
		cure: 'Correct the id. It is made of the words of the heading, with hyphens.',
	},
	'unknown-guide': {
		title: 'There is no guide with this id.',
		cure: 'Correct the id: it is the name of the guide’s file without its ending.',
	},
	'unknown-page': {
		title: 'There is no page with this id.',
		cure: 'Correct the id: it is the name of a file in the folder “pages” without its ending.',
	},
	'unknown-section': {
		title: 'There is no section with this id.',
		cure: 'Correct the id, or write the section into sections.yaml.',
	},
	'unknown-group': {
		title: 'The section has no group with this id.',
		cure: 'Correct the id, or write the group into sections.yaml.',
	},
	'unknown-stage': {
		title: 'There is no stage with this id.',
		cure: 'Correct the id, or write the stage into journey.yaml.',
	},
	'unknown-question': {
		title: 'There is no question with this id.',
		cure: 'Correct the id: it stands beside the question in its file.',
	},
	'unknown-role': {
		title: 'There is no role with this id.',
		cure: 'Correct the id, or write the role into roles.yaml.',
	},
	'unknown-claim': {
		title: 'There is no claim with this id.',
		cure: 'Correct the id, or write the claim into claims.yaml.',
	},
	'unknown-source': {
		title: 'There is no source with this id.',
		cure: 'Correct the id, or write the source into sources.yaml.',
	},
	'unknown-law': {
		title: 'There is no law topic, place or row with this id.',
		cure: 'Correct the id, or write what is missing into laws.yaml.',
	},
	'unknown-task': {
		title: 'There is no task with this id.',
		cure: 'Correct the id: it stands after the # at the end of the task.',
	},
	'unknown-tool': {
		title: 'There is no tool with this id.',
		cure: 'Correct the id. The message names the tool that is most like it.',
	},
	'address-taken': {
		title: 'Two things want the same address.',
		cure: 'Give one of the two another name or id.',
	},
	'old-address-unusable': {
		title: 'An old address cannot be led on.',
		cure: 'Write the path of the page as it was, from its first slash to its last.',
	},
	'old-address-in-use': {
		title: 'An old address is still part of the site.',
		cure: 'Take the entry out, or name an address that is no longer in use.',
	},
	'redirect-target-unusable': {
		title: 'An old address is led to nowhere.',
		cure: 'Write where it leads now: the id of a guide, or an address.',
	},
} as const;
