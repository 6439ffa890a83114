import type { SiteName } from './sites.ts';

/** What a brand allows of other websites, and no word more. */
const allowed: Partial<Record<SiteName, readonly string[]>> = {
	ember: [
		'frame-src https://films.ember-oak.example https://maps.ember-oak.example',
		"form-action 'self' https://www.ember-oak.example",
	],
};

/** What is wrong with the header Content-Security-Policy of a page: it is closed to all that the brand does not name. */
export function policyFaults(name: SiteName, header: string | null | undefined): string[] {
	const rules = (header ?? '').split('; ');
	const opened = allowed[name] ?? [];
	const policy = rules.filter((rule) => !opened.includes(rule)).join('; ');
	return [
		...opened.filter((rule) => !rules.includes(rule)).map((rule) => `does not say ${rule}`),
		...(policy.includes("default-src 'none'") ? [] : ["does not say default-src 'none'"]),
		...(policy.match(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:\S*|\*/g) ?? []),
	];
}
