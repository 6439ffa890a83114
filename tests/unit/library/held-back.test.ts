import { afterEach, expect, test } from 'vitest';
import { brand, guide, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => made?.remove());

const files = ['/documents/guides/own.pdf', '/documents/guides/own.epub', '/guides/own/index.md'];

/** A site with a guide that nobody has reviewed, in a section each of whose guides has documents of its own. */
function withUnreviewed(more: Files): World {
	made = world({
		'content/en/guides/situations/own.md': guide(undefined, {
			section: 'section: situations',
			reviewed: 'reviewed: not yet',
		}),
		...more,
	});
	return made;
}

const heldBack = ({ loadAll }: World) => loadAll('held back');

test.each(['/guides/own/', ...files])('a link to %s of a guide that is held back is no fault', (to) => {
	const site = withUnreviewed({
		'content/en/guides/salary/other.md': guide(`## First things\n\n[a](${to})\n`),
	});
	expect(site.told()).toBe('');
	expect(() => heldBack(site)).not.toThrow();
});

test.each(files)('a link of the brand to %s of such a guide tells that the guide waits', (to) => {
	const site = withUnreviewed({
		'content/brand.yaml': `${brand}footer: { links: [{ label: a, to: ${to} }] }\n`,
	});
	expect(site.told()).toBe('');
	expect(() => heldBack(site)).toThrow(
		`[hidden-target]\n  The link "${to}" leads to a file of a guide that does not appear: it or its section is hidden, or it waits for its review.\n  Take the link out, or let the guide appear.`,
	);
});
