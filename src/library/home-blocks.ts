import type { Advice } from '../lib/diagnostic.ts';
import { unknownId } from '../lib/suggest.ts';
import type { Brand } from '../schema/brand.ts';
import type { HomeBlock } from '../schema/home.ts';
import type { Addresses } from './addresses.ts';
import { sectionAddress } from './routes.ts';
import type { Sections } from './sections.ts';

/** Blocks that show our handbook and nothing of the firm's. */
const ofHandbook: readonly (HomeBlock['block'] & string)[] = ['when', 'hurry', 'tools', 'evidence'];

/** Id of the guide whose lines the block `hurry` shows. */
export const hurryGuideId = 'dos-and-donts';

interface Fault extends Advice {
	path: (string | number)[];
}

/** Finds blocks of the home page that name what is not there, or that stand twice. */
export function checkHome(
	blocks: readonly Pick<HomeBlock, 'block' | 'section' | 'text'>[],
	sections: Pick<Sections, 'all'>,
	{ interviews }: Pick<Brand, 'interviews'>,
	{ pages, absentRoutes, absent }: Pick<Addresses, 'pages' | 'absentRoutes' | 'absent'>,
): Fault[] {
	const ids = sections.all.map(({ id }) => id);
	const names = blocks.map(({ block, section, text }) => block ?? section ?? text);
	const faultOf = ({ block, section, text }: (typeof blocks)[number], index: number): Fault | undefined => {
		const name = names[index];
		const path = ['home', index];
		if (name !== undefined && names.indexOf(name) < index) {
			const message = `"${name}" stands on the home page twice.`;
			return { path, code: 'duplicate-entry', message, hint: 'Keep one of the two.' };
		}
		if (block !== undefined && !interviews && ofHandbook.includes(block)) {
			const message = `The block "${block}" shows our handbook, which this site leaves out.`;
			const hint = 'Take the block out, or the line "interviews: false".';
			return { path, code: 'left-out-target', message, hint };
		}
		if (block === 'hurry' && absent.has(hurryGuideId)) {
			const message = `The block "hurry" shows lines of the guide "${hurryGuideId}", which does not appear: it or its section is hidden.`;
			const hint = 'Take the block out, or let the guide appear.';
			return { path, code: 'hidden-target', message, hint };
		}
		if (section !== undefined && !ids.includes(section)) {
			return { path: [...path, 'section'], ...unknownId('unknown-section', section, ids) };
		}
		if (section !== undefined && absentRoutes.has(sectionAddress(section))) {
			const message = `The section "${section}" does not appear: it is hidden, or holds no guide.`;
			const hint = 'Take the block out, or let the section appear.';
			return { path: [...path, 'section'], code: 'hidden-target', message, hint };
		}
		if (text === undefined || pages.includes(text)) return undefined;
		return { path: [...path, 'text'], ...unknownId('unknown-page', text, pages, ' in the folder pages') };
	};
	return blocks.flatMap((block, index) => faultOf(block, index) ?? []);
}
