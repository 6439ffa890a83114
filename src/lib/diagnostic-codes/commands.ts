/** Codes of commands: what stops them, and what stands in their way. */
export const commands = {
	'site-not-built': { title: 'The site has not been built yet.', cure: 'Run “callback build” first.' },
	'restart-needed': {
		title: 'Something was changed that “callback dev” reads only when it starts.',
		cure: 'Stop it with Ctrl-C and start it again.',
	},
	'port-unusable': {
		title: 'The site cannot be shown on this port.',
		cure: 'Name another one after --port, such as --port 8080.',
	},
	'output-folder-unusable': {
		title: 'The finished site cannot be put into this folder.',
		cure: 'Name another folder after --out, or do what the message says.',
	},
	'file-in-the-way': {
		title: 'A file would be written over.',
		cure: 'Rename the file or delete it, then run the same again.',
	},
	'import-source-unusable': {
		title: 'What is to be imported cannot be read.',
		cure: 'Name a WordPress export, or a folder with HTML or Markdown.',
	},
	'upgrade-not-possible': {
		title: 'Callback cannot be brought to a newer version here.',
		cure: 'Do what the message says, then run the same again.',
	},
	'upgrade-failed': {
		title: 'The newer version could not be installed.',
		cure: 'Read what the package manager says. The version that you had is put back.',
	},
	'package-not-installed': {
		title: 'A program that the command needs is not installed.',
		cure: 'Run the line that the message shows.',
	},
	'browser-not-found': {
		title: 'No browser was found with which the site could be looked at.',
		cure: 'Install Chrome, Chromium or Edge, or say where it is.',
	},
	'access-denied': {
		title: 'Callback may not read or write something.',
		cure: 'Give your account the right to, or use a folder of your own.',
	},
	'disk-full': {
		title: 'Nothing more can be written.',
		cure: 'Make room on the disk, then run the same again.',
	},
	'file-in-use': {
		title: 'Another program holds a file or folder.',
		cure: 'Close the other program, then run the same again.',
	},
} as const;
