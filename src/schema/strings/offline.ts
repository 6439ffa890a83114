/** Strings of what readers keep for lack of a network and what each is for. All but those of the page stand at the foot of pages. */
export const offlineStrings = {
	'offline.saving': 'The site is being saved on the reader’s device.',
	'offline.saved': 'It opens without a network. {size}: how much was saved, such as 0.7 MB.',
	'offline.part': 'A large site: only its main pages open without a network. {size}: as above.',
	'offline.newer': 'A new version of the site is ready.',
	'offline.reload': 'Button that shows the new version in every open page.',
	'offline.full': 'The site was not saved: the device has no room.',
	'offline.broken-off': 'The site was not saved: something could not be fetched.',
	'offline.save': 'Button that saves the site, for readers whose browser is told to save data.',
	'offline.title': 'Title of the page for addresses that are neither saved nor can be reached.',
	'offline.text': 'What to do then.',
	'offline.saved.list': 'Heading of the list of what is saved.',
} as const;
