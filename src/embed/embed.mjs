// @ts-check
// Shows a guide on another website: <callback-embed show="card"><p><a href="…/guides/star-stories/">…</a></p></callback-embed>
// The link is what readers have without this script, where it may not run, and where the guide cannot be fetched.
// It asks for one file of texts, sends no cookies, keeps nothing, and puts text in as text alone.

/** @import { EmbedData } from '../library/embed.ts' */

const css = `
:host { display: block; overflow-wrap: anywhere; }
:host([hidden]) { display: none; }
::slotted(p) { margin-block-end: 0; }
p, ul { margin: var(--callback-embed-gap, 0.5em) 0 0; padding: 0; }
ul { padding-inline-start: 1.2em; list-style: square; }
li + li { margin-block-start: var(--callback-embed-gap, 0.5em); }
::marker { color: var(--callback-embed-mark, currentColor); }
small { font-size: 0.875em; white-space: nowrap; }
a { color: inherit; }
`;

class Embed extends HTMLElement {
	#seen = false;

	connectedCallback() {
		if (this.#seen) return;
		this.#seen = true;
		// A page may hold many, and nobody waits for those that are far below or folded away.
		const near = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				near.disconnect();
				// The link stays.
				fill(this).catch(() => undefined);
			},
			{ rootMargin: '300px' },
		);
		near.observe(this);
	}
}

/** @param {HTMLElement} host */
async function fill(host) {
	const to = host.querySelector('a')?.href ?? '';
	const [, site, id] = /^(https?:[^?#]*\/)guides\/([^/?#]+)/.exec(to) ?? [];
	if (site === undefined) return;
	const answer = await fetch(`${site}embed/${id}.json`, { credentials: 'omit' });
	if (!answer.ok) return;
	/** @type {unknown} */
	const told = await answer.json();
	if (!isGuide(told)) return;
	const { text, words, promise, minutes, tasks, tick } = told;
	const parts =
		host.getAttribute('show') === 'checklist' && tasks.length > 0
			? [
					make('ul', 'tasks', text, ...tasks.map((task) => item(task, words))),
					make('p', 'more', words, make('a', 'link', { href: to }, tick)),
				]
			: [make('p', 'promise', text, promise), make('p', 'minutes', words, minutes)];
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	const shadow = host.attachShadow({ mode: 'open' });
	shadow.adoptedStyleSheets = [sheet];
	shadow.append(document.createElement('slot'), ...parts);
}

/**
 * @param {unknown} told
 * @returns {told is EmbedData}
 */
function isGuide(told) {
	const has = (/** @type {string} */ key) => key in Object(told);
	return ['text', 'words', 'promise', 'minutes', 'tasks', 'tick'].every(has);
}

/**
 * @param {EmbedData['tasks'][number]} task
 * @param {EmbedData['words']} words
 */
function item({ text, minutes }, words) {
	return make('li', 'task', {}, text, ...(minutes ? [' ', make('small', 'minutes', words, minutes)] : []));
}

/**
 * @param {string} name
 * @param {string} part
 * @param {object} attributes
 * @param {(Node | string)[]} content
 */
function make(name, part, attributes, ...content) {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries({ part, ...attributes })) made.setAttribute(key, value);
	made.append(...content);
	return made;
}

if (!customElements.get('callback-embed')) customElements.define('callback-embed', Embed);
