import bcd, { type CompatStatement, type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import { floor, since } from '../../../.ci/browser-floor.mjs';

/** Something that the oldest browsers of the site lack. */
export interface Missing {
	/** Interface or object that has it; nothing for what stands by itself. */
	owner?: string;
	name: string;
	isStatic?: boolean;
}

/** All of browsers and the language that came after the oldest browsers, as MDN's data tell it. */
export function newerThanFloor(): Missing[] {
	const { api, javascript } = bcd;
	const { Intl: intl, ...builtins } = javascript['builtins'] as Record<string, Identifier>;
	const owners = [...Object.entries(api), ...Object.entries(builtins)].filter(
		([owner]) => owner !== '__compat',
	);
	return [
		...owners.flatMap(([owner, entry]) => missingOf(owner, entry as Identifier)),
		...parts(intl!).flatMap(([name, { __compat }]) =>
			isNewer(__compat) ? [{ owner: 'Intl', name, isStatic: true }] : [],
		),
	];
}

function missingOf(owner: string, entry: Identifier): Missing[] {
	if (isNewer(entry.__compat)) return [{ name: owner }];
	return parts(entry).flatMap(([key, { __compat }]) => {
		if (!isNewer(__compat) || key === owner || !/^\w+$/.test(key)) return [];
		const [, name = key, mark] = /^(.+?)(_static|_event)?$/.exec(key) ?? [];
		if (mark === '_event') return [];
		if (owner === 'Window') return [{ name }];
		// Of the language, the data do not tell what a class has from what its objects have.
		const sides = owner in bcd.api ? [mark === '_static'] : [true, false];
		return sides.map((isStatic) => ({ owner, name, isStatic }));
	});
}

function parts(entry: Identifier): [string, Identifier][] {
	return Object.entries(entry).filter(([name]) => name !== '__compat') as [string, Identifier][];
}

function isNewer(compat: CompatStatement | undefined): boolean {
	return compat !== undefined && [...floor].some(([browser, least]) => since(compat, browser) > least);
}
