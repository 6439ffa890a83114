/** Codes of files and folders: where they stand, how they are called, and whether they can be read. */
export const files = {
	'misplaced-file': {
		title: 'A file stands where nothing reads it.',
		cure: 'Move or rename it: the message says which folder and ending its kind has.',
	},
	'missing-file': {
		title: 'A file that is named is not there.',
		cure: 'Put the file into the folder that the message names, or correct its name. Capitals and small letters count.',
	},
	'empty-file': { title: 'A file holds nothing.', cure: 'Write its content, or delete the file.' },
	'file-too-large': {
		title: 'A file is larger than it may be.',
		cure: 'Part it into several, or take out what is not needed.',
	},
	'not-utf8': {
		title: 'A file is not text that can be read.',
		cure: 'Open it in your editor and save it again with the encoding UTF-8.',
	},
	'wrong-ending': {
		title: 'The ending of a file does not fit what is in it.',
		cure: 'Give the file the ending that the message names, and write the new name where the file is used.',
	},
	'outside-folder': {
		title: 'A file stands outside your folder, or is a link that leads out of it or nowhere.',
		cure: 'Put a copy of the file itself into the folder.',
	},
	'duplicate-file': {
		title: 'Two files stand for the same thing.',
		cure: 'Keep one of the two, or rename one.',
	},
	'name-taken': {
		title: 'Something of Callback’s own has this name.',
		cure: 'Give your file, folder or component another name.',
	},
	'unusable-name': {
		title: 'A name cannot be used here.',
		cure: 'Use small letters, digits and hyphens. A component starts each word with a capital.',
	},
	'missing-brand-file': {
		title: 'The site has no brand.yaml.',
		cure: 'Write content/brand.yaml with at least name, tagline, address and accent, or let “callback init” make a folder.',
	},
	'no-site-folder': {
		title: 'The folder is no site folder.',
		cure: 'Check the path. A site folder has a folder “content” in it; “callback init” makes one.',
	},
	'lock-file-changed': {
		title: 'A file that Callback keeps for itself was changed.',
		cure: 'Put its last version back, or delete it. Then run the same again.',
	},
	'picture-too-large': {
		title: 'A picture is larger than it may be.',
		cure: 'Save it smaller: 2000 pixels are wide enough for a text, 600 for a logo.',
	},
	'picture-unreadable': {
		title: 'A picture cannot be read.',
		cure: 'Open it in a picture program and save it again. Often a copy broke off.',
	},
	'picture-kind-unusable': {
		title: 'A picture is of a kind that browsers do not show.',
		cure: 'Save it as one of the kinds that the message names.',
	},
	'icon-unusable': {
		title: 'The icon cannot be used.',
		cure: 'Save it as a square SVG, or as a square PNG of 512 pixels.',
	},
	'unsafe-drawing': {
		title: 'An SVG file holds more than a drawing.',
		cure: 'Save it again as a plain SVG, or as PNG.',
	},
	'font-unusable': {
		title: 'A typeface cannot be used.',
		cure: 'Follow the message, or take one of the typefaces that come with Callback.',
	},
	'letters-not-in-font': {
		title: 'No typeface draws some letters of your texts.',
		cure: 'Name a typeface that has the letters of your language, or leave out the PDF files.',
	},
} as const;
