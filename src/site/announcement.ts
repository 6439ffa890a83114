import type { Advice } from '../lib/diagnostic.ts';
import { inlineRuns, type InlineRun } from '../lib/inline-markdown.ts';
import type { Brand } from '../schema/brand.ts';

type Announcement = NonNullable<Brand['announcement']>;

/** What is wrong with the text of an announcement, if anything. */
export function announcementFault({ text, link }: Announcement): Advice | undefined {
	const runs = inlineRuns(text);
	if (!runs) {
		const message = 'The announcement holds more than words, **bold**, *italics* and links.';
		const hint = 'Write one or two plain sentences; a link starts with https://, mailto:, tel: or /.';
		return { code: 'invalid-value', message, hint };
	}
	if (link === undefined || runs.every(({ to }) => to === undefined)) return undefined;
	const message = 'The announcement has a link of its own and links in its text.';
	const hint = 'Keep one: the field "link", or the links in the text.';
	return { code: 'invalid-value', message, hint };
}

/** Addresses that an announcement leads to. */
export function announcementLinks({ text, link }: Announcement): string[] {
	return [...(link === undefined ? [] : [link]), ...(inlineRuns(text) ?? []).flatMap(({ to }) => to ?? [])];
}

/** Whether the last day of an announcement lies behind. @param today `2026-11-22` */
export function isOver({ until }: Pick<Announcement, 'until'>, today: string): boolean {
	return until < today;
}

/** The announcement as pages show it; nothing once its last day has passed. @param today `2026-11-22` */
export function currentAnnouncement(
	announcement: Announcement | undefined,
	today: string,
): { runs: InlineRun[]; until: string } | undefined {
	if (!announcement || isOver(announcement, today)) return undefined;
	const { text, link, until } = announcement;
	const runs = inlineRuns(text) ?? [];
	return { runs: link === undefined ? runs : runs.map((run) => ({ ...run, to: link })), until };
}
