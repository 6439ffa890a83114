import type { StringKey } from '../schema/strings.ts';
import { footerOf } from './footer.ts';
import type { Library } from './library.ts';
import { menuOf } from './menu.ts';
import type { SiteData } from './site-data.ts';

/** What the menu and the foot call a page otherwise than it calls itself. @param to from the top of the site, such as `/imprint/` */
export function linkLabels(
	{ to, title }: { to: string; title: string },
	site: Pick<SiteData, 'navigation' | 'footer'>,
	library: Pick<Library, 'sections' | 'pages' | 'features'>,
	t: (key: StringKey) => string,
): string[] {
	const links = [...menuOf(site, library, t), ...footerOf(site, library, t).flat()];
	return [...new Set(links.filter((link) => link.to === to && link.text !== title).map(({ text }) => text))];
}
