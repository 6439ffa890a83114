import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { serveDevIndex } from '../dev/serve-search-index.ts';
import { followEdits, tellShown } from '../dev/follow-edits.ts';
import { leadToPages } from '../dev/lead-to-pages.ts';
import { otherLanguages } from '../dev/other-languages.ts';
import { searchable, searchInput } from '../build/searchable.ts';
import { serveSiteFiles } from '../dev/serve-site-files.ts';
import { SiteState, type Places } from '../build/site-state.ts';
import { provideSite, siteModules } from '../build/virtual-data.ts';
import { addSource } from './add-source.ts';
import { serveEraser } from './worker-script.ts';

/** Which site it is, and who wants to know how it stands. What is made of it is kept beside what Astro keeps. */
export interface CallbackOptions extends Pick<Places, 'root' | 'folder' | 'lang'> {
	/** Is told what cannot be read while the site is shown live. */
	fault?: (fault: unknown) => void;
	/** Is told when it can be read again. */
	mended?: () => void;
}

/** A site for Astro to serve live, and to check: our source, and what it is told of the site, which is read first. */
export default function callback({ root, folder, lang, fault, mended }: CallbackOptions): AstroIntegration {
	let state: SiteState;
	return {
		name: 'callback',
		hooks: {
			'astro:config:setup': async (setup) => {
				const cacheDir = fileURLToPath(setup.config.cacheDir);
				state = await SiteState.read({ root, folder, lang, cacheDir, unreviewed: 'shown' });
				provideSite(state);
				const { site, library } = state.loaded;
				addSource(setup, { root, folder, own: cacheDir }, { ...site, features: library.features }, [
					siteModules(() => state),
					otherLanguages(() => state),
					leadToPages(() => state),
				]);
				if (setup.command === 'dev') setup.injectScript('page', tellShown);
			},
			'astro:server:setup': ({ server }) => {
				followEdits(server, state, { told: (found) => fault?.(found), mended: () => mended?.() });
				serveSiteFiles(server, state);
				serveEraser(server, state);
				serveDevIndex(server, {
					base: state.loaded.site.localeBase,
					addresses: () => searchable(state.loaded),
					input: () => searchInput(state.loaded),
					version: () => state.loaded,
				});
			},
		},
	};
}
