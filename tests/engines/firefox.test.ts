import { startFirefox } from '../support/engines/puppeteer.ts';
import { journeysIn } from './journeys.ts';
import { offlineJourney } from './offline.ts';
import { readingJourneys } from './reading.ts';
import { toolJourneys } from './tools.ts';

journeysIn('In Firefox', startFirefox, (journey) => {
	readingJourneys(journey);
	toolJourneys(journey);
	offlineJourney(journey);
});
