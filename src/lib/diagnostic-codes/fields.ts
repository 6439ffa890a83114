/** Codes of YAML files and front matter: how they are written, and what stands in their fields. */
export const fields = {
	'missing-field': {
		title: 'A field that is needed is not there.',
		cure: 'Add the field. The page about the file shows an example of it.',
	},
	'empty-field': {
		title: 'Nothing stands in a field that can be left out.',
		cure: 'Write something into it, or delete its line.',
	},
	'unknown-field': {
		title: 'There is no field of this name here.',
		cure: 'Correct its name. The message names the one that is most like it.',
	},
	'invalid-value': { title: 'A value cannot be used.', cure: 'Write one that the message names.' },
	'wrong-kind': {
		title: 'A value is of another kind than its field takes.',
		cure: 'Write what the message asks for: text, a number, a list or a group of fields.',
	},
	'wrong-length': {
		title:
			'A text is too long or too short, a number too small or too large, or a list has too many or too few entries.',
		cure: 'Write more or less: the message says how much may stand there.',
	},
	'text-not-quoted': {
		title: 'A text is read as something else, because of its first sign or a sign inside.',
		cure: 'Put the whole text between quotation marks.',
	},
	'duplicate-field': { title: 'A field is written twice.', cure: 'Keep one of the two.' },
	'duplicate-id': { title: 'An id is used twice.', cure: 'Give one of the two another id.' },
	'duplicate-entry': { title: 'Something stands in a list twice.', cure: 'Keep one of the two.' },
	'future-date': {
		title: 'A date has not come yet.',
		cure: 'Write the day on which somebody last read the text.',
	},
	'contrast-too-low': {
		title: 'A colour has too little contrast: words in it would be hard to read.',
		cure: 'Take the nearest colour that the message names, or keep yours and write a dark one into “ink”.',
	},
	'unreadable-colour': {
		title: 'A colour cannot be read.',
		cure: 'Write # and six digits or letters from a to f, between straight quotation marks.',
	},
	'missing-front-matter': {
		title: 'A text has no front matter, or it is not closed.',
		cure: 'Start the file with a line of three hyphens, write the fields below it, and close them with another such line.',
	},
	'yaml-indented-with-tab': {
		title: 'A line is indented with a tab.',
		cure: 'Indent it with two spaces instead.',
	},
	'yaml-missing-space': {
		title: 'A space is missing after a colon.',
		cure: 'Write a space between the colon and the text.',
	},
	'yaml-not-closed': {
		title: 'A bracket or quotation mark is opened and not closed, or text goes on after it.',
		cure: 'Close it. Put a text that holds a quotation mark between marks of the other kind.',
	},
	'yaml-comment-hides-text': {
		title: 'A # starts a note, so that what follows it is not read.',
		cure: 'Put the text between quotation marks, or write a space after the # if a note is meant.',
	},
	'yaml-unreadable': {
		title: 'A line cannot be read.',
		cure: 'Look for quotation marks in pairs, a space after each colon, and lines that start at the same distance from the left.',
	},
	'nested-too-deep': {
		title: 'Things stand inside each other too deep.',
		cure: 'Close what was opened by mistake, and start lines further to the left.',
	},
	'missing-interface-words': {
		title: 'Words of the interface are missing in a language.',
		cure: 'Write a strings.yaml for that language, with every key of the English one.',
	},
	'wrong-placeholder': {
		title: 'Words of the interface lack a value between braces, or have one too many.',
		cure: 'Write exactly the braces that the message names.',
	},
	'privacy-page-incomplete': {
		title: 'The privacy page does not tell what the site does.',
		cure: 'Add the directive that the message names to your privacy page.',
	},
	'no-upstream-address': {
		title: 'The handbook has no address to which search engines could be led.',
		cure: 'Write “canonical: self”, or leave the field out.',
	},
} as const;
