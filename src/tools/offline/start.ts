import { OfflineLine } from './line.ts';

const place = document.querySelector<HTMLElement>('[data-offline]');
const start = () => place && void new OfflineLine(place).start();
// Safari learned to tell when it is idle in 2026.
if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 3000 });
else setTimeout(start, 1000);
