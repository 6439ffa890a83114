import { attribute, type Page } from './pages.ts';

/** Code that stands in a page itself: scripts, handlers, styles in attributes, addresses that run code. */
export function inlineCode({ file, elements }: Pick<Page, 'file' | 'elements'>): string[] {
	return elements.flatMap((element) => {
		const { tagName, attrs } = element;
		const isData = attribute(element, 'type') === 'application/ld+json';
		const isScript = tagName === 'script' && !isData && attribute(element, 'src') === undefined;
		const bad = attrs.filter(
			({ name, value }) => name === 'style' || name.startsWith('on') || /^\s*javascript:/i.test(value),
		);
		return [...(isScript ? ['inline script'] : []), ...bad.map(({ name }) => `${tagName} ${name}`)].map(
			(found) => `${file}: ${found}`,
		);
	});
}
