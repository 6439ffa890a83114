import { suggest } from '../lib/suggest.ts';
import type { DirectiveContext } from './context.ts';
import type { Advice } from '../lib/diagnostic.ts';
import type { Directive, WrittenDirective } from './directives/directive.ts';
import { spell, type Tag } from './tag.ts';

/** What is wrong with a directive: its attributes, its parts, what stands in it, and then what it names. */
export function checkDirective(
	directive: Directive,
	written: WrittenDirective,
	tag: Tag,
	context: DirectiveContext,
): Advice[] {
	const faults: Advice[] = [];
	const allowed = directive.attributes ?? {};
	const name = spell(tag);
	for (const attribute of tag.computed) {
		faults.push({
			code: 'code-in-text',
			message: `${attribute} of ${name} is code.`,
			hint: 'Write its value as text between double quotes.',
		});
	}
	for (const attribute of Object.keys(written.attributes)) {
		if (Object.hasOwn(allowed, attribute)) continue;
		faults.push({
			code: 'unknown-attribute',
			message: `${name} has no attribute "${attribute}".`,
			hint: suggest(attribute, Object.keys(allowed)),
		});
	}
	for (const [attribute, need] of Object.entries(allowed)) {
		if (need === 'optional' || written.attributes[attribute] || tag.computed.includes(attribute)) continue;
		faults.push({
			code: 'incomplete-directive',
			message: `${name} needs "${attribute}".`,
			hint: `Add it, such as ${attribute}="…".`,
		});
	}
	for (const [part, need] of Object.entries(directive.parts ?? {})) {
		if (need === 'optional' || written.parts.has(part)) continue;
		const missing = spell({ ...tag, name: part });
		faults.push({
			code: 'incomplete-directive',
			message: `${name} needs ${missing} inside.`,
			hint: `Add ${missing} with its text.`,
		});
	}
	if (directive.content === 'required' && written.children.length === 0) {
		faults.push({
			code: 'empty-directive',
			message: `${name} is empty.`,
			hint: 'Write its text between the opening and the closing line.',
		});
	}
	if (directive.content === 'none' && written.children.length > 0) {
		faults.push({
			code: 'misplaced-text',
			message: `${name} holds text of its own.`,
			hint: directive.parts
				? `Put it into one of its parts: ${Object.keys(directive.parts).join(', ')}.`
				: 'Take it out.',
		});
	}
	const found = faults.length === 0 ? directive.check?.(written, context) : undefined;
	return found ? [found] : faults;
}
