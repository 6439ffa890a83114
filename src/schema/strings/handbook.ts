/** Strings of the handbook on one page, of its files and of the links to them. */
export const handbookStrings = {
	'handbook.title': 'Title of the whole guide on one page, and of its files.',
	'handbook.promise': 'The sentence under it.',
	'handbook.promise.volumes': 'The same for a handbook that is too long for one page.',
	'handbook.volume':
		'Name of a volume of a section that is too long for one file. {name}: the section. {n}: a number.',
	'handbook.book': 'Title of the whole handbook as a file.',
	'handbook.promise.file': 'The sentence under the title of its files.',
	'handbook.edition': 'When its texts were last reviewed. {date}: a month.',
	'handbook.contents': 'Heading of its contents.',
	'handbook.references': 'Heading of the addresses that links in a chapter lead to, on paper.',
	'handbook.files': 'Heading of the files to take along.',
	'handbook.files.print': 'Link or sentence that tells how to print the page.',
	'handbook.whole': 'Name of the whole handbook in the list of files.',
	'handbook.pdf': 'Link to a PDF file. {name}: what is in it.',
	'handbook.epub': 'Link to an EPUB file. {name}: what is in it.',
	'handbook.page':
		'Where a link leads in a PDF file, in brackets in the middle of a sentence. {n}: number of the page.',
	'handbook.accessible': 'What an e-book says of how accessible it is.',
	'handbook.online': 'Words before the address of the site, in a file.',
} as const;
