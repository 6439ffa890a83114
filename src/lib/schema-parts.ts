import type { z } from 'astro/zod';

/** The schema of a field. @param data the whole of what was written: it tells which of several shapes is meant */
export function schemaAt(
	schema: z.ZodType,
	path: readonly PropertyKey[],
	data: unknown,
): z.ZodType | undefined {
	let current = chosen(schema, data);
	for (const step of path) {
		const inner = unwrap(current);
		data = Object(data) === data ? (data as Record<PropertyKey, unknown>)[step] : undefined;
		if (inner.def.type === 'object') current = fieldOf(inner.def.shape, String(step));
		else if (inner.def.type === 'array') current = inner.def.element;
		else if (inner.def.type === 'record') current = inner.def.valueType;
		else return current;
		current = current && chosen(current, data);
		if (!current) return undefined;
	}
	return current;
}

/** Of the shapes that one field tells apart, the one that was meant; the first where that field is wrong itself. */
function chosen(schema: z.ZodType, data: unknown): z.ZodType | undefined {
	const { discriminator, options = [] } = unwrap(schema).def;
	if (discriminator === undefined) return schema;
	const named = (data as Record<string, unknown> | null | undefined)?.[discriminator];
	const isMeant = (option: z.ZodType) =>
		fieldOf(unwrap(option).def.shape, discriminator)?.safeParse(named).success;
	return options.find(isMeant) ?? options[0];
}

function fieldOf(shape: Internals['def']['shape'] = {}, name: string): z.ZodType | undefined {
	return Object.hasOwn(shape, name) ? shape[name] : undefined;
}

interface Internals {
	def: {
		type: string;
		shape?: Record<string, z.ZodType>;
		element?: z.ZodType;
		valueType?: z.ZodType;
		innerType?: z.ZodType;
		in?: z.ZodType;
		discriminator?: string;
		options?: z.ZodType[];
		out?: z.ZodType;
	};
}

export function unwrap(schema: z.ZodType | undefined): Internals {
	const inner = schema && unwrapOnce(schema);
	if (inner) return unwrap(inner);
	return (schema as unknown as Internals | undefined) ?? { def: { type: 'unknown' } };
}

/** What stands inside an optional, a default or a transform, before it or after it. */
function unwrapOnce(schema: z.ZodType): z.ZodType | undefined {
	const { def } = schema as unknown as Internals;
	const isPrepared = def.in && (def.in as unknown as Internals).def.type === 'transform';
	return def.innerType ?? (isPrepared ? def.out : def.in);
}

export function descriptionOf(schema: z.ZodType | undefined): string | undefined {
	return schema?.description ?? (schema && descriptionOf(unwrapOnce(schema)));
}

/** What to write in a field, as a sentence made of its description. */
export function wantedIn(schema: z.ZodType | undefined): string | undefined {
	const description = descriptionOf(schema);
	return description && `Write ${description.charAt(0).toLowerCase()}${description.slice(1)}`;
}

export function keysOf(schema: z.ZodType | undefined): string[] {
	return Object.keys(unwrap(schema).def.shape ?? {});
}
