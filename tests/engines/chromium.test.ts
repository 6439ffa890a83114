import { startChromium } from '../support/engines/puppeteer.ts';
import { deviceJourneys } from './device.ts';
import { journeysIn } from './journeys.ts';
import { offlineJourney } from './offline.ts';

// Reading and tools are asked of the same browser with less in it, and of all that it has in the tests of `browser`.
journeysIn('In Chromium', startChromium, (journey) => {
	deviceJourneys(journey);
	offlineJourney(journey);
});
