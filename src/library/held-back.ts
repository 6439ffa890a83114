import { notReviewed } from '../schema/text.ts';

/** What becomes of texts that nobody has reviewed yet. */
export type Unreviewed = 'shown' | 'held back';

interface Reviewed {
	reviewed?: string | undefined;
}

interface Named extends Reviewed {
	id: string;
}

/** Whether a guide or page is left out of the site until somebody has reviewed it. */
export function isHeldBack(text: Reviewed, unreviewed: Unreviewed): boolean {
	return unreviewed === 'held back' && isUnreviewed(text);
}

/** Lists the guides and pages that nobody has reviewed yet: the finished site is built without them. */
export function unreviewedIds({ guides, pages }: Record<'guides' | 'pages', readonly Named[]>): string[] {
	return [
		...guides.filter(isUnreviewed).map(({ id }) => `guide ${id}`),
		...pages.filter(isUnreviewed).map(({ id }) => `page ${id}`),
	].sort();
}

/** Whether nobody has reviewed a guide or page yet. */
function isUnreviewed({ reviewed }: Reviewed): boolean {
	return reviewed === notReviewed;
}

/** Whether a guide or page tells the day on which somebody has read it through. */
export function isReviewed<Text extends Reviewed>(text: Text): text is Text & { reviewed: string } {
	return text.reviewed !== undefined && !isUnreviewed(text);
}
