/** Anchor of the rule of a place on a topic of law, in a guide that lists them. */
export function lawAnchor(topic: string, place: string): string {
	return `law-${topic}-${place}`;
}
