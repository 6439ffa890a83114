import { asks } from '../storage/asks.ts';
import { calendar } from '../plan/stored.ts';
import { card } from '../card/stored.ts';
import type { Collection } from '../storage/collection.ts';
import { interview } from '../storage/interview.ts';
import { notes } from '../thank-you/stored.ts';
import { pack } from '../prep-pack/stored.ts';
import { people } from '../storage/people.ts';
import { practice, practiceChoices, practiceMarks, practiceNotes } from '../practise/stored.ts';
import { settings } from '../law-place/stored.ts';
import { stories } from '../storage/stories.ts';
import { ticks } from '../storage/ticks.ts';
import { worksheet } from '../storage/worksheet.ts';

/** Everything that tools keep, in the order in which ‘My data’ shows it. Each has its name in `my-data.of.<name>`. */
export const collections: readonly Collection<unknown>[] = [
	interview,
	calendar,
	people,
	stories,
	practice,
	practiceNotes,
	practiceMarks,
	practiceChoices,
	asks,
	worksheet,
	card,
	notes,
	ticks,
	settings,
	pack,
];
