/**
 * Names of fields, and of what can be placed in a text, in other programs, and what the same is called here, where a
 * file has a field of that name.
 */
const names: Readonly<Record<string, readonly string[]>> = {
	accent: ['color', 'colour', 'primary', 'primaryColor', 'brandColor'],
	address: ['url', 'domain', 'site', 'baseUrl', 'website'],
	callToAction: ['cta', 'button'],
	fonts: ['font', 'typeface', 'typefaces'],
	home: ['homepage', 'homePage', 'blocks', 'start'],
	icon: ['favicon'],
	label: ['text', 'title', 'name'],
	locales: ['language', 'languages', 'locale', 'lang'],
	name: ['title', 'label', 'heading'],
	navigation: ['menu', 'nav', 'header'],
	promise: ['description', 'summary', 'subtitle', 'excerpt'],
	consultants: ['people', 'team', 'staff', 'recruiters'],
	search: ['keywords', 'tags'],
	summary: ['description', 'promise', 'text'],
	tagline: ['slogan', 'description', 'subtitle', 'claim'],
	text: ['label', 'title', 'name'],
	to: ['url', 'link', 'href', 'address'],
	link: ['url', 'to', 'href'],
	order: ['weight', 'position', 'sidebar_position'],
	title: ['name', 'heading'],
	// What can be placed in a text.
	accordion: ['details', 'dropdown', 'expand', 'collapse', 'collapsible', 'toggle', 'spoiler', 'faq'],
	button: ['cta', 'btn'],
	cards: ['card', 'grid'],
	figure: ['image', 'img', 'picture', 'photo'],
	file: ['download'],
	note: ['info', 'information', 'alert', 'callout', 'admonition', 'aside', 'box'],
	quote: ['blockquote', 'testimonial'],
	tip: ['hint', 'success', 'check'],
	video: ['youtube', 'vimeo', 'player'],
	warning: ['warn', 'danger', 'attention', 'error'],
};

/** What a field of this name is called here. @param known fields that may stand at the place */
export function calledHere(name: string, known: readonly string[]): string | undefined {
	return known.find((field) => names[field]?.includes(name));
}
