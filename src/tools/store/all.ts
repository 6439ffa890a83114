import { asks } from './asks.ts';
import { calendar } from './calendar.ts';
import { card } from './card.ts';
import type { Collection } from './collection.ts';
import { interview } from './interview.ts';
import { notes } from './notes.ts';
import { pack } from './pack.ts';
import { people } from './people.ts';
import { practice, practiceChoices, practiceMarks, practiceNotes } from './practice.ts';
import { settings } from './settings.ts';
import { stories } from './stories.ts';
import { ticks } from './ticks.ts';
import { worksheet } from './worksheet.ts';

/** Everything that tools keep, in the order in which ‘My data’ shows it. Each has its name in `data.of.<name>`. */
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
