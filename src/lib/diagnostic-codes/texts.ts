/** Codes of texts: guides, pages, parts, components and the style sheet. */
export const texts = {
	'html-in-text': {
		title: 'A text holds HTML.',
		cure: 'Write it in Markdown or with a directive. For a < as a sign, write a backslash before it.',
	},
	'code-in-text': {
		title: 'A text holds code.',
		cure: 'Take it out. For a brace as a sign, write a backslash before it.',
	},
	'unclosed-tag': { title: 'A tag is not closed.', cure: 'Write the closing tag on a line of its own.' },
	'unknown-directive': {
		title: 'There is no directive of this name.',
		cure: 'Correct its name. The message names the one that is most like it.',
	},
	'unknown-attribute': {
		title: 'The directive has no attribute of this name.',
		cure: 'Correct its name. The message names the one that is most like it.',
	},
	'unknown-note': {
		title: 'There is no kind of note of this name.',
		cure: 'Correct its name. The message names the one that is most like it.',
	},
	'incomplete-directive': {
		title: 'A directive lacks something that it needs.',
		cure: 'Add what the message names.',
	},
	'empty-directive': {
		title: 'A directive or a note holds no text.',
		cure: 'Write its text inside, or take it out.',
	},
	'wrong-directive-content': {
		title: 'A directive holds something else than it should.',
		cure: 'Write its content in the form that the message shows.',
	},
	'misplaced-directive': {
		title: 'A directive stands where it cannot stand.',
		cure: 'Put it on lines of its own, inside the directive that it belongs to.',
	},
	'unclosed-directive': {
		title: 'A directive is not closed.',
		cure: 'Write a line of colons after its text, as many as it was opened with.',
	},
	'unreadable-directive': {
		title: 'A line of colons cannot be read as a directive.',
		cure: 'Look at the number of colons, and for braces and quotation marks in pairs.',
	},
	'unreadable-link': {
		title: 'A link or a picture cannot be read as one.',
		cure: 'Write it as the message shows. For the brackets as signs, write a backslash before the first.',
	},
	'unreadable-heading': {
		title: 'A line cannot be read as a heading.',
		cure: 'Write a blank between the # and the words. For a # as a sign, write a backslash before it.',
	},
	'unreadable-list': {
		title: 'Lines cannot be read as a list.',
		cure: 'Start each with a hyphen and a blank. For the sign itself, write a backslash before it, or &bull; for a bullet.',
	},
	'unreadable-table': {
		title: 'Lines cannot be read as a table, or not the whole of a row.',
		cure: 'Give every row as many cells as the first, and write a line of hyphens below that one.',
	},
	'unreadable-emphasis': {
		title: 'Stars around words would be printed.',
		cure: 'Write them right at the words, without a blank. For a star as a sign, write a backslash before it.',
	},
	'misplaced-text': {
		title: 'Words stand where none can stand.',
		cure: 'Move them to where the message says.',
	},
	'misplaced-picture': {
		title: 'A picture does not stand on a line of its own, or its file not beside the text.',
		cure: 'Put the file beside the text, and the picture between two empty lines.',
	},
	'picture-without-words': {
		title: 'A picture has no words for readers who do not see it.',
		cure: 'Write between the square brackets what the picture tells.',
	},
	'wrong-heading-level': {
		title: 'A heading has the wrong number of # before it.',
		cure: 'Write as many as the message says. The title of a text stands in its front matter.',
	},
	'empty-heading': { title: 'A heading has no words.', cure: 'Write them, or take the line out.' },
	'duplicate-heading': {
		title: 'A text has the same heading twice.',
		cure: 'Choose other words for one of the two, or take it out.',
	},
	'heading-changed': {
		title: 'The heading to which your part belongs is no longer in our guide.',
		cure: 'Rename the file of the part as the message says, or delete it.',
	},
	'nothing-to-replace': {
		title: 'A part or a line of yours replaces nothing.',
		cure: 'Move its text to where the message says, or take it out.',
	},
	'missing-footnote': {
		title: 'A footnote is named and not written.',
		cure: 'Write its text on a line of its own in the same file.',
	},
	'unused-footnote': {
		title: 'A footnote is written, and nothing leads to it.',
		cure: 'Write its mark behind the words it belongs to, or take it out.',
	},
	'mixed-checklist': {
		title: 'Some lines of a list have a box to tick, and some have none.',
		cure: 'Give every line a box, or none, or part the list in two.',
	},
	'unreadable-task': {
		title: 'What stands in brackets after a task cannot be read.',
		cure: 'Write it as the message shows: the minutes, how much it matters, when it is due.',
	},
	'text-too-complex': {
		title: 'A text holds more signs, notes or quotations than can be read in one piece.',
		cure: 'Part it with empty lines, or into several texts.',
	},
	'frame-not-allowed': {
		title: 'A page may show nothing from this place.',
		cure: 'Allow the place in brand.yaml, under “allow”.',
	},
	'unusable-frame-address': {
		title: 'The address cannot be shown inside a page.',
		cure: 'Write the address that starts with https:// and that the place gives for embedding.',
	},
	'component-blocked': {
		title: 'Something in a component does not run, because the pages keep it out for the safety of readers.',
		cure: 'Write it as the message says, or ask whoever made the component.',
	},
	'component-fails': {
		title: 'A component stops with a fault.',
		cure: 'Mend it at the place that is named, or leave it out of the texts that use it.',
	},
	'component-without-words': {
		title: 'A component says nothing where there is no page, such as on paper.',
		cure: 'Write inside it what is to be read there.',
	},
	'style-sheet-unreadable': {
		title: 'The style sheet cannot be read.',
		cure: 'Mend the place that is named. Often a brace or a quotation mark is not closed.',
	},
	'outside-resource': {
		title: 'The style sheet loads something from elsewhere.',
		cure: 'Put the file into your folder: pages load nothing from other places.',
	},
	'page-not-in-index': {
		title: 'The search does not find a page.',
		cure: 'Mark the text in the layout of the page, as the message says.',
	},
} as const;
