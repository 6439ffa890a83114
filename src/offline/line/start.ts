import { OfflineLine } from './line.ts';
import { listSaved } from './saved-list.ts';

const place = document.querySelector<HTMLElement>('[data-offline]');
const list = document.querySelector('[data-saved-list]');
if (list) listSaved(list, document.documentElement.dataset['localeBase'] ?? '/').catch(() => 0);

const start = () => {
	if (place) new OfflineLine(place).start().catch(() => 0);
};
// Safari learned to tell when it is idle in 2026.
// eslint-disable-next-line callback/browser-floor -- Asked for here.
if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 3000 });
else setTimeout(start, 1000);
