import type { Finding } from '../finding.ts';
import type { Claim, Disagreement } from '../../../src/schema/claim.ts';
import type { Guide } from '../texts.ts';

const file = 'content/evidence/claims.yaml';

/** Every claim is treated under a heading of some guide, and every disagreement is laid open where a claim of it is. */
export function claimDiagnostics(
	{ claims, disagreements }: { claims: readonly Claim[]; disagreements: readonly Disagreement[] },
	guides: readonly Guide[],
): Finding[] {
	const known = new Set(claims.map(({ id }) => id));
	const named = new Set(guides.flatMap(({ data }) => Object.keys(data.claims)));
	const unfolded = new Set(guides.flatMap(evidenceOf).map(({ claim }) => claim));
	const untreated = claims
		.filter(({ id }) => !named.has(id))
		.map(({ id, claim }) => ({
			file,
			field: id,
			message: `No guide treats the claim: ${claim}`,
			hint: 'Name it under claims in the front matter of a guide, with the heading that treats it.',
		}));
	const hidden = disagreements
		.filter(({ sides }) => !sides.flat().some((id) => unfolded.has(id)) && !guides.some(namesBoth(sides)))
		.map(({ id, about }) => ({
			file,
			field: id,
			message: `No guide shows the disagreement: ${about}`,
			hint: 'Put a claim of it into an <Evidence> piece where the advice is given.',
		}));
	return [...untreated, ...hidden, ...guides.flatMap((guide) => guideDiagnostics(guide, known))];
}

function guideDiagnostics(
	{ file, data, lineOf, facts, ...guide }: Guide,
	known: ReadonlySet<string>,
): Finding[] {
	const headings = new Set(facts.headings.map(({ id }) => id));
	const fromFrontMatter = Object.entries(data.claims).flatMap(([claim, heading]): Finding[] => {
		const place = { file, line: lineOf(['claims', claim]), field: `claims.${claim}` };
		return [
			...(known.has(claim) ? [] : [{ ...place, ...unknown(claim) }]),
			...(headings.has(heading)
				? []
				: [
						{
							...place,
							message: `There is no heading "${heading}".`,
							hint: 'Name the heading that treats the claim.',
						},
					]),
		];
	});
	const fromEvidence = evidenceOf(guide)
		.filter(({ claim }) => !(claim in data.claims))
		.map(({ claim, line }) => ({
			file,
			line,
			...(known.has(claim)
				? {
						message: `Evidence for ${claim} is shown, but the front matter does not name it.`,
						hint: 'Name it under claims.',
					}
				: unknown(claim)),
		}));
	return [...fromFrontMatter, ...fromEvidence];
}

function unknown(claim: string) {
	return { message: `There is no claim ${claim}.`, hint: `Use an id of ${file}.` };
}

function evidenceOf({ pieces }: Pick<Guide, 'pieces'>): { claim: string; line: number }[] {
	return pieces
		.filter(({ name }) => name === 'evidence')
		.flatMap(({ attributes, line }) =>
			(attributes['claims'] ?? '').split(/[\s,]+/).map((claim) => ({ claim, line })),
		);
}

function namesBoth(sides: readonly (readonly string[])[]) {
	return ({ data }: Guide) => sides.every((side) => side.some((claim) => claim in data.claims));
}
