import { startFirefox } from '../support/engines/puppeteer.ts';
import { deviceJourneys } from './device.ts';
import { journeysIn } from './journeys.ts';
import { offlineJourney } from './offline.ts';
import { forbiddenJourney, readingJourneys } from './reading.ts';
import { toolJourneys } from './tools.ts';

journeysIn('In Firefox', startFirefox, (journey) => {
	readingJourneys(journey);
	forbiddenJourney(journey);
	toolJourneys(journey);
	deviceJourneys(journey);
	offlineJourney(journey);
});
