import type { DirectiveContext } from '../context.ts';
import { element, link, plainly, type ElementNode } from '../element.ts';
import { fileAddress, fileFault, kindAndSize } from './file.ts';
import { playerAddress } from './player-address.ts';
import type { Advice } from '../../lib/diagnostic.ts';
import type { Directive, WrittenDirective } from './directive.ts';

/** A video that loads once the reader presses: a file of the firm's own, or from a host that the brand allows. */
export const video: Directive = {
	name: 'video',
	attributes: { title: 'required', file: 'optional', url: 'optional' },
	usual: ['url'],
	content: 'optional',
	check: ({ attributes: { file, url } }, context) => {
		if ((file === undefined) === (url === undefined)) {
			const message = 'A video has one source: "file" or "url".';
			const hint = 'Write file="welcome.mp4" for a file in public/, or url="https://…" for one elsewhere.';
			return { code: 'incomplete-directive', message, hint };
		}
		return url === undefined ? fileFault(file ?? '', context) : frameFault(url, context);
	},
	loads: ['blocks', 'press'],
	plain: 'group',
	render: (written, context) => {
		const { file, url, title = '' } = written.attributes;
		const words = context.t('frame.video', { title });
		return file === undefined
			? frame(url ?? '', words, written, context)
			: onPress('video', link(fileAddress(file), words, press('video')), kindAndSize(file, context), written);
	},
};

/** A map that loads once the reader presses, from a host that the brand allows. */
export const map: Directive = {
	name: 'map',
	attributes: { title: 'required', url: 'required' },
	content: 'optional',
	check: ({ attributes: { url = '' } }, context) => frameFault(url, context),
	loads: ['blocks', 'press'],
	plain: 'group',
	render: (written, context) => {
		const { url = '', title = '' } = written.attributes;
		return frame(url, context.t('frame.map', { title }), written, context);
	},
};

function frame(url: string, words: string, written: WrittenDirective, { t }: DirectiveContext): ElementNode {
	const { host, href } = new URL(url);
	return onPress('frame', link(href, words, press('iframe')), t('frame.host', { host }), written);
}

/** @param element that the script puts in place of the link */
function press(element: 'video' | 'iframe') {
	return { className: ['button'], dataPress: element };
}

function onPress(
	kind: 'video' | 'frame',
	to: ReturnType<typeof link>,
	note: string,
	{ children }: WrittenDirective,
): ElementNode {
	return element(
		'figure',
		{ className: [kind === 'video' ? 'own-video' : 'frame'] },
		element('p', {}, to, ' ', plainly('screen', element('small', {}, note))),
		children.length > 0 && element('figcaption', {}, children),
	);
}

function frameFault(url: string, { allow: { frames } }: DirectiveContext): Advice | undefined {
	if (!URL.canParse(url) || !url.startsWith('https://')) {
		const message = `"${url.slice(0, 60)}" is not an address that starts with https://.`;
		const hint = 'Write it in full.';
		return { code: 'unusable-frame-address', message, hint };
	}
	const player = playerAddress(new URL(url));
	const { origin } = new URL(player ?? url);
	const allow = frames.includes(origin)
		? ''
		: `Allow it in content/brand.yaml, under allow: frames: [${[...frames, origin].join(', ')}]. A privacy page of your own says so with :::elsewhere.`;
	if (player !== undefined) {
		const message = `"${url.slice(0, 60)}" is the page of a video, which cannot be shown inside another page.`;
		const hint = `Write url="${player}". ${allow}`.trim();
		return { code: 'unusable-frame-address', message, hint };
	}
	if (allow === '') return undefined;
	const message = `Pages of this site may show nothing from ${origin}.`;
	return { code: 'frame-not-allowed', message, hint: allow };
}
