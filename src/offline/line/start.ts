import { OfflineLine } from './line.ts';

const place = document.querySelector<HTMLElement>('[data-offline]');
const start = () => {
	if (place) new OfflineLine(place).start().catch(() => 0);
};
// Safari learned to tell when it is idle in 2026.
// eslint-disable-next-line callback/browser-floor -- Asked for here.
if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 3000 });
else setTimeout(start, 1000);
