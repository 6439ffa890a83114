// An ESLint rule: code that runs in browsers uses nothing that the oldest of them lacks.
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import browserslist from 'browserslist';

/** Names of browsers in MDN's data, by their names in a list of browsers. */
const names = { chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', ios_saf: 'safari_ios' };

/** The oldest version of each browser that `browserslist` in package.json names. */
export const floor = new Map();
for (const entry of browserslist(undefined, { path: import.meta.dirname })) {
	const [name, versions] = entry.split(' ');
	const browser = names[name];
	const version = Number.parseFloat(versions.split('-')[0]);
	if (browser) floor.set(browser, Math.min(version, floor.get(browser) ?? Infinity));
}

/** ESLint's message where one of the browsers came to know a feature after the version that the site promises. */
export const browserFloor = {
	meta: {
		type: 'problem',
		docs: { description: 'Uses nothing that the oldest browsers of the list lack.' },
		messages: { above: '{{name}} is missing in {{browsers}}, which package.json promises.' },
		schema: [],
	},
	create(context) {
		const { program, esTreeNodeToTSNodeMap: nodes } = context.sourceCode.parserServices;
		const checker = program.getTypeChecker();
		const check = (node, entries, name) => {
			const compat = entries.find((entry) => entry?.__compat)?.__compat;
			const missing = compat ? [...floor].filter(([browser, least]) => since(compat, browser) > least) : [];
			if (missing.length === 0) return;
			const browsers = missing.map(([browser, least]) => `${browser} ${least}`).join(', ');
			context.report({ node, messageId: 'above', data: { name, browsers } });
		};
		return {
			MemberExpression(node) {
				// What is called only where it is there may be missing.
				if (node.computed || (node.parent.optional && node.parent.callee === node)) return;
				const { name } = node.property;
				const symbol = checker.getSymbolAtLocation(nodes.get(node.property));
				if (!symbol?.declarations?.some((declaration) => isLibrary(program, declaration))) return;
				const [first, ...others] = symbol.declarations.map(ownerOf);
				const owners = [first, ...others, ...typeNames(checker, nodes.get(node.object))];
				const places = owners.flatMap(placesOf);
				const inside = symbol.declarations.some(isStatic) ? `${name}_static` : name;
				const entries = places.flatMap((place) => [place[inside], place[name]]);
				check(node.property, entries, first ? `${first}.${name}` : name);
			},
			':matches(CallExpression, NewExpression) > Identifier.callee'({ ...node }) {
				const symbol = checker.getSymbolAtLocation(nodes.get(node) ?? nodes.get(node.parent).expression);
				if (!symbol?.declarations?.some((declaration) => isLibrary(program, declaration))) return;
				const { api, javascript } = bcd;
				check(
					node.parent.callee,
					[api[node.name], api.Window[node.name], javascript.builtins[node.name]],
					node.name,
				);
			},
		};
	},
};

/** The version from which a browser has a feature; endless where it never had. */
export function since({ support }, browser) {
	const statements = [support[browser] ?? []].flat();
	const versions = statements
		.filter(({ flags, prefix, alternative_name }) => !flags && !prefix && !alternative_name)
		.map(({ version_added }) => Number.parseFloat(String(version_added).replace('≤', '')))
		.filter((version) => !Number.isNaN(version));
	return statements.length === 0 ? 0 : Math.min(Infinity, ...versions);
}

/** Whether something is declared by TypeScript itself: what browsers and the language have. */
function isLibrary(program, declaration) {
	return program.isSourceFileDefaultLibrary(declaration.getSourceFile());
}

/** Whether it belongs to a class, not to what the class makes. */
function isStatic({ parent }) {
	return parent?.name?.text.endsWith('Constructor') ?? parent?.parent?.name !== undefined;
}

/** Name of the interface or variable whose member is declared. */
function ownerOf({ parent }) {
	const named = parent?.name ?? parent?.parent?.name ?? parent?.parent?.parent?.name;
	return named?.text;
}

/** Names of the type of an expression and of those that it extends: mixins have no place of their own in the data. */
function typeNames(checker, expression) {
	const walk = (type) => [
		type.symbol?.name,
		...(type.isUnionOrIntersection() ? type.types : (type.getBaseTypes?.() ?? [])).flatMap(walk),
	];
	return walk(checker.getApparentType(checker.getTypeAtLocation(expression)));
}

/** Where the data tells of an interface, by its name in TypeScript. */
function placesOf(owner) {
	if (!owner) return [];
	const { api, javascript } = bcd;
	const name = owner.replace(/^Readonly(?=Array|Map|Set)|Constructor$/g, '');
	const { builtins } = javascript;
	return [api[name], builtins[name], builtins.Intl[name]].filter(Boolean);
}
