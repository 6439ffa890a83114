import type { Element } from 'hast';
import { attribute, isElement, type Holder } from '../../lib/html-tree.ts';

const folding =
	/(?:^|[\s_-])(?:tabs?|tabpanel|toggle\w*|accordion\w*|collaps\w*|fold\w*|panel\w*|faqs?|answers?|spoiler|expand\w*|drawer)(?=$|[\s_-])/i;

/** Whether an element is hidden only until a reader opens it: the answer of a question, the panel of a tab. */
export function isFolded(node: Element, parent: Holder): boolean {
	const names = ['className', 'id', 'role'].map((name) => attribute(node, name)).join(' ');
	if (folding.test(names) || attribute(node, 'ariaLabelledBy') !== '') return true;
	const siblings = parent.children.filter((child) => isElement(child)) as Element[];
	const before = siblings[siblings.indexOf(node) - 1];
	return (
		before !== undefined && [before, ...before.children].some((child) => isElement(child) && isOpener(child))
	);
}

/** Whether an element is pressed to open another one. */
export function isOpener(node: Element): boolean {
	if (/^(?:button|tab)$/.test(attribute(node, 'role'))) return true;
	return ['ariaExpanded', 'ariaControls', 'dataToggle', 'dataBsToggle'].some(
		(name) => name in node.properties,
	);
}
