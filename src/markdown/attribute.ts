/** Value of an attribute of a directive, written as a tag or as a directive; empty when it has none. */
export function attributeOf(attributes: unknown, name: string): string {
	if (Array.isArray(attributes)) {
		const found = (attributes as { name?: string; value?: unknown }[]).find(
			(attribute) => attribute.name === name,
		);
		return typeof found?.value === 'string' ? found.value : '';
	}
	const written = (attributes ?? {}) as Record<string, string>;
	return Object.hasOwn(written, name) ? (written[name] ?? '') : '';
}
