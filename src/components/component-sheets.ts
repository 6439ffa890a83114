import type { SSRElement, SSRResult } from 'astro';
import { createComponent, renderTemplate } from 'astro/runtime/server/index.js';

/** Shows nothing where it stands, and puts style sheets into the head of its page, each once. */
export const ComponentSheets = createComponent({
	factory: (result: SSRResult, { sheets }: { sheets: readonly SSRElement[] }) => {
		for (const sheet of sheets) result.styles.add(sheet);
		return renderTemplate``;
	},
	// Astro waits with the head until this has run.
	propagation: 'self',
});
