import { unknownId } from '../../lib/suggest.ts';
import { toolAddresses, toolIds, type ToolId } from '../../lib/tools.ts';
import { element, plainly } from '../element.ts';
import type { Directive } from './directive.ts';

/** Offers a tool where the text needs it: its name and what it does for the reader. */
export const useTool: Directive = {
	name: 'use-tool',
	attributes: { id: 'required' },
	content: 'none',
	plain: 'use-tool',
	check: ({ attributes: { id = '' } }, { tools }) => {
		if (!isTool(id)) return unknownId('unknown-tool', id, toolIds);
		if (tools) return undefined;
		const message = `The tool "${id}" belongs to our handbook, which this site leaves out.`;
		const hint = 'Take the line out, or "interviews: false" in brand.yaml.';
		return { code: 'left-out-target', message, hint };
	},
	render: ({ attributes: { id = '' } }, { t }) =>
		isTool(id)
			? element(
					'p',
					{ className: ['use-tool'], dataPagefindIgnore: '' },
					plainly('label', element('span', { className: ['label'] }, t('tools.use'))),
					' ',
					element('a', { href: toolAddresses[id] }, t(`${id}.title`)),
					element('span', {}, t(`${id}.promise`)),
				)
			: undefined,
};

function isTool(id: string): id is ToolId {
	return Object.hasOwn(toolAddresses, id);
}
