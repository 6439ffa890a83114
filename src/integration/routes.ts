import { join } from 'node:path';
import { toolAddresses, toolIds } from '../lib/tools.ts';
import type { Features } from '../library/routes.ts';

/** Pages that only some sites have. Files stand below `src/pages/`; the underscore keeps Astro from building them for every site. */
const routes: Record<keyof Features, readonly { pattern: string; file: string }[]> = {
	questions: [
		{ pattern: '/questions', file: '_questions/questions.astro' },
		{ pattern: '/questions/[page]', file: '_questions/page.astro' },
	],
	evidence: [{ pattern: '/evidence', file: '_evidence.astro' }],
	glossary: [{ pattern: '/glossary', file: '_glossary.astro' }],
	tools: [
		{ pattern: '/tools', file: '_tools/tools.astro' },
		...toolIds.map((id) => ({
			pattern: toolAddresses[id].replace(/\/$/, ''),
			file: `_tools/${id}.astro`,
		})),
	],
};

/** The pages of a site that not every site has. */
export function routesOf(features: Features, root: string): { pattern: string; entrypoint: string }[] {
	return (Object.keys(routes) as (keyof Features)[])
		.filter((feature) => features[feature])
		.flatMap((feature) => routes[feature])
		.map(({ pattern, file }) => ({ pattern, entrypoint: join(root, 'src', 'pages', file) }));
}
