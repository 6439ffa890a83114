/**
 * Strings of ‘My questions to ask’ and what each is for; the words stand in `content/en/strings.yaml`. Those below
 * `questions-to-ask.say` are also handed to its script.
 */
export const questionsToAskStrings = {
	'questions-to-ask.title': 'Title of the page where questions to ask are chosen.',
	'questions-to-ask.promise': 'The sentence under it.',
	'questions-to-ask.words': 'Everyday words that should find the page, with | between them.',
	'questions-to-ask.card': 'Heading of the questions that were chosen.',
	'questions-to-ask.six': 'Button that chooses questions until there are six.',
	'questions-to-ask.own': 'Button that adds a question of the reader’s own.',
	'questions-to-ask.print': 'Button that prints the page.',
	'questions-to-ask.text': 'Field: the wording of a question.',
	'questions-to-ask.to': 'Field: whom to ask it.',
	'questions-to-ask.choose': 'Heading of the questions one can choose from.',
	'questions-to-ask.choose.text': 'The sentence under it.',
	'questions-to-ask.notes': 'Opens what there is to know of a question.',
	'questions-to-ask.more': 'Link from there to the question bank.',
	'questions-to-ask.meet': 'Question before boxes: whom the reader will meet.',
	'questions-to-ask.meet.manager': 'Box: the future manager.',
	'questions-to-ask.meet.executive': 'Box: somebody from the top.',
	'questions-to-ask.meet.peer': 'Box: a future colleague.',
	'questions-to-ask.meet.hr': 'Box: somebody from human resources.',
	'questions-to-ask.meet.recruiter': 'Box: a recruiter.',
	'questions-to-ask.none': 'No question of the list is for them.',
	'questions-to-ask.sheet': 'Heading of empty lines to write questions on by hand.',
	'questions-to-ask.sheet.text': 'The sentence under it.',
	'questions-to-ask.say.count': 'How many questions are chosen, fewer than enough. {n}: how many.',
	'questions-to-ask.say.enough': 'Enough questions are chosen. {n}: how many.',
	'questions-to-ask.say.many': 'More are chosen than there is time for. {n}: how many.',
	'questions-to-ask.say.empty': 'No question is chosen.',
	'questions-to-ask.say.fitting':
		'Told to those who hear the page, once they have said whom they meet. {n}: questions in the list.',
	'questions-to-ask.say.blank': 'Stands for a question of the reader’s own that has no words yet.',
	'questions-to-ask.say.to.anyone': 'Answer: the question is for whoever can answer it.',
	'questions-to-ask.say.to.manager': 'Answer: the question is for the future manager.',
	'questions-to-ask.say.to.executive': 'Answer: it is for somebody from the top.',
	'questions-to-ask.say.to.peer': 'Answer: it is for a future colleague.',
	'questions-to-ask.say.to.hr': 'Answer: it is for somebody from human resources.',
	'questions-to-ask.say.to.recruiter': 'Answer: it is for a recruiter.',
	'questions-to-ask.say.follow': 'Under a question on the card: what to ask next. {question}: its words.',
	'questions-to-ask.say.to':
		'Under a question: whom to ask. {name}: one of the answers, or the name of a person.',
} as const;
