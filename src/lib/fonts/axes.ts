/** How far a font can vary in one way, such as its weight. */
interface Axis {
	min: number;
	default: number;
	max: number;
}

/** The nearest value that an axis reaches. */
export function within({ min, max }: Pick<Axis, 'min' | 'max'>, value: number): number {
	return Math.min(Math.max(value, min), max);
}

/** A place on axes: their defaults, but for the optical size. @param size in CSS pixels */
export function placeOn(axes: Readonly<Record<string, Axis>>, size: number): Record<string, number> {
	return Object.fromEntries(
		Object.entries(axes).map(([tag, axis]) => [tag, tag === 'opsz' ? within(axis, size) : axis.default]),
	);
}
