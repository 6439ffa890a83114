import { startWebKit } from '../support/engines/webkit.ts';
import { deviceJourneys } from './device.ts';
import { journeysIn } from './journeys.ts';
import { offlineJourney } from './offline.ts';
import { readingJourneys } from './reading.ts';
import { toolJourneys } from './tools.ts';

journeysIn('In WebKit', startWebKit, (journey) => {
	readingJourneys(journey);
	toolJourneys(journey);
	deviceJourneys(journey);
	offlineJourney(journey);
});
