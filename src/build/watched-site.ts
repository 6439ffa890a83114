import { basename } from 'node:path';
import { sha256 } from '../cache/sha256.ts';
import type { Guide, Page } from '../library/library.ts';
import type { CallbackData } from '../library/site-data.ts';
import { bodyId } from './body.ts';
import type { SiteState } from './site-state.ts';
import { WatchedMap } from './watched-map.ts';

/** What was read of single texts, by {@link bodyId}. */
export interface Reads {
	/** Texts of which something was read that follows from their bodies. */
	facts: readonly string[];
	/** Texts of which the body was read. */
	bodies: readonly string[];
}

/** What is told of a guide or page and follows from its body: an edit changes it, and few other pages read it. */
const factsOfBody: ReadonlySet<string> = new Set<keyof Guide | keyof Page>([
	'checklist',
	'headings',
	'hurry',
	'laws',
	'loads',
	'minutes',
	'parts',
	'questions',
	'sourceCount',
]);

/**
 * A site as its pages read it, which notes what each reads of single texts. All else they read without a note: it is
 * the same for every page, and any change of it is a change for all.
 */
export class WatchedSite {
	readonly data: CallbackData;
	readonly bodies: ReadonlyMap<string, string>;
	/** A digest of what is read without a note. */
	readonly #rest: string;
	/** Of each text, a digest of what follows from its body. */
	readonly #facts: ReadonlyMap<string, string>;
	readonly #bodies: ReadonlyMap<string, string>;
	/** What was read by no page but on the way to all: when a module was loaded, or addresses were listed. */
	readonly #byAll = nothingRead();
	#now = this.#byAll;

	constructor({ data, bodies }: Pick<SiteState, 'data' | 'bodies'>) {
		const { library } = data;
		const texts = [...library.guides, ...library.pages];
		const watched = <Text extends Guide | Page>(text: Text) =>
			watch(text, () => this.#now.facts.add(bodyId(text)));
		const [guides, pages] = [library.guides.map(watched), library.pages.map(watched)];
		this.data = { ...data, library: { ...library, guides, pages } };
		this.bodies = new WatchedMap(bodies, (id) => this.#now.bodies.add(id));
		const unnoted = [library.guides, library.pages].map((list) => list.map((text) => part(text, false)));
		this.#rest = digest([data.site, { ...library, guides: [], pages: [] }, unnoted]);
		this.#facts = new Map(texts.map((text) => [bodyId(text), digest(part(text, true))]));
		this.#bodies = bodies;
	}

	/** Renders a page, and says what it read of single texts. */
	async reading<Result>(render: () => Promise<Result>): Promise<{ result: Result; reads: Reads }> {
		const now = nothingRead();
		this.#now = now;
		try {
			const result = await render();
			return { result, reads: { facts: [...now.facts], bodies: [...now.bodies] } };
		} finally {
			this.#now = this.#byAll;
		}
	}

	/** A digest of all that a page is told that reads this of single texts. */
	told({ facts, bodies }: Reads): string {
		const ids = [...new Set([...this.#byAll.facts, ...facts])].sort();
		const shown = [...new Set([...this.#byAll.bodies, ...bodies])].sort();
		return digest([
			this.#rest,
			ids.map((id) => [id, this.#facts.get(id)]),
			// The name of a finished body changes with what it says.
			shown.map((id) => [id, basename(this.#bodies.get(id) ?? '')]),
		]);
	}
}

function nothingRead() {
	return { facts: new Set<string>(), bodies: new Set<string>() };
}

/** The same text, which says when something is read of it that follows from its body. */
function watch<Text extends Guide | Page>(text: Text, note: () => void): Text {
	const watched = {};
	for (const [name, value] of Object.entries(text) as [string, unknown][]) {
		const get = () => {
			note();
			return value;
		};
		Object.defineProperty(watched, name, {
			enumerable: true,
			...(factsOfBody.has(name) ? { get } : { value }),
		});
	}
	return watched as Text;
}

/** Those of its facts that follow from its body, or all others. */
function part(text: Guide | Page, isOfBody: boolean): [string, unknown][] {
	return Object.entries(text).filter(([name]) => factsOfBody.has(name) === isOfBody);
}

function digest(data: unknown): string {
	return sha256(JSON.stringify(data));
}
