/** Strings of the list of people the reader meets, and what each is for. */
export const peopleStrings = {
	'person.name': 'Field: the name of somebody one meets.',
	'person.role': 'Field: what this person does.',
	'person.kind': 'Field: what this person is to the reader.',
	'person.kind.manager': 'The reader would work for this person.',
	'person.kind.executive': 'Somebody from the top.',
	'person.kind.peer': 'The reader would work beside this person.',
	'person.kind.hr': 'Somebody of human resources, or who arranges the day.',
	'person.kind.recruiter': 'Somebody of an agency.',
	'person.kind.other': 'Anybody else.',
	'person.add': 'Button that adds a person.',
	'person.say.nameless':
		'Name of a row, for screen readers, until the person has one. {n}: place in the list.',
} as const;
