import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { z } from 'astro/zod';
import { brandSchema } from '../../schema/brand.ts';
import { localesFaults } from '../../site/locales.ts';
import { checkAccent, checkColours } from '../../site/usable-colours.ts';
import { UsageError } from '../arguments.ts';
import type { Given } from '../command.ts';
import type { Answers } from './brand-file.ts';
import { countryCode, countryFault } from './country.ts';
import type { Ask, Known, Question, Refusal } from './question.ts';
import { homeOf, isOwnAlone, shapeQuestions } from './shape.ts';

/**
 * What `callback init` asks, in order: what matters, and no more.
 * @param folder site folder, whose name is the first guess at the firm's
 */
export function questions(folder: string): Question[] {
	const { name, tagline, address, locales } = brandSchema.shape;
	const email = z.email({ error: 'This is not an e-mail address.\nWrite it like name@firm.example.' });
	return [
		{ option: 'name', ask: 'The name of your firm', usual: () => nameOf(folder), fault: faultOf(name) },
		{
			option: 'address',
			ask: 'The address it will have; you can change it later',
			usual: (known) => `https://guide.${slugOf(known['name'] ?? '')}.example/`,
			complete: (answer) => (/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(answer) ? `https://${answer}` : answer),
			fault: faultOf(address),
		},
		{
			option: 'country',
			ask: 'The country your readers are in; our words follow it, such as CV or resume',
			usual: () => 'GB',
			complete: countryCode,
			fault: countryFault,
		},
		{
			option: 'logo',
			ask: 'The file of your logo, svg, png or webp; Enter for none',
			usual: none,
			fault: logoFault,
		},
		{
			option: 'accent',
			ask: 'Your colour, as # and six digits or letters from a to f',
			usual: async ({ logo }) =>
				(logo ? await (await colours()).colourOfLogo(logo) : undefined) ?? plainColour,
			complete: withSign,
			fault: accentFault,
		},
		{
			option: 'ink',
			ask: 'Your colour is pale: a dark one of yours for links and buttons, such as #0b2a5b',
			when: ({ accent = '' }) => !checkAccent(accent).ok,
			usual: none,
			complete: withSign,
			fault: inkFault,
		},
		{
			option: 'contact',
			ask: 'Whom readers can turn to, a person or a team; Enter for nobody',
			usual: none,
			fault: fine,
		},
		{
			option: 'email',
			ask: 'The e-mail address to write to; Enter for none',
			usual: none,
			fault: (answer) => (answer === '' ? undefined : faultOf(email)(answer)),
		},
		...shapeQuestions,
		{
			option: 'tagline',
			quiet: true,
			ask: 'Half a sentence about the site',
			usual: (known) => (isOwnAlone(known) ? 'what you need to know' : 'your second interview'),
			fault: faultOf(tagline),
		},
		{
			option: 'locales',
			quiet: true,
			ask: 'The languages of the site, the main one first',
			usual: ({ country = 'GB' }) => `en-${country}`,
			fault: (answer) => {
				const list = listOf(answer);
				const twice = localesFaults(locales.safeParse(list).data ?? [])[0];
				return twice ? `${twice.message} ${twice.hint}` : faultOf(locales)(list);
			},
		},
	];
}

/**
 * Answers every question: from the command line, else by asking, else with the usual answer.
 * @param ask asks a person; nothing when nobody is there
 * @throws UsageError for an answer of the command line that cannot be used
 */
export async function answer(asked: readonly Question[], given: Given['values'], ask?: Ask): Promise<Known> {
	const known: Partial<Record<string, string>> = {};
	for (const question of asked) {
		const { option, complete = asGiven, fault, when = () => true } = question;
		const told = given[option];
		const said = told === undefined ? undefined : complete(told);
		const wrong = said === undefined ? undefined : await fault(said, known);
		if (wrong !== undefined) throw new UsageError(`--${option} "${said ?? ''}": ${wrong}`);
		if (said !== undefined) known[option] = said;
		else if (!when(known)) known[option] = '';
		else known[option] = await unsaid(question, known, ask);
	}
	return known;
}

/** Asks for an answer that the command line does not give, or takes the usual one. @throws UsageError where there is none */
async function unsaid(question: Question, known: Known, ask: Ask | undefined): Promise<string> {
	const fallback = await question.usual(known);
	if (ask && !question.quiet) return ask(question, fallback, known);
	const wrong = await question.fault(fallback, known);
	if (wrong !== undefined) throw new UsageError(`--${question.option}: ${wrong}`);
	return fallback;
}

/** The answers as fields of brand.yaml. */
export function brandOf(known: Known): Answers {
	const { name, tagline, address, accent, ink, logo, contact, email, locales, country } = known;
	const person = contact === '' && email !== '' ? name : contact;
	const languages = listOf(locales ?? 'en');
	const home = homeOf(known);
	return {
		...(name && { name }),
		...(tagline && { tagline }),
		...(address && { address }),
		...(locales && { locales: languages }),
		...(country === 'US' && !languages.includes('en-US') && { region: 'us' as const }),
		...(accent && { accent }),
		...(ink && { ink }),
		...(logo && { logo: { file: logoName(logo) } }),
		...(person && { contact: { name: person, ...(email && { email }) } }),
		...(home && { home }),
		...(isOwnAlone(known) && { interviews: false }),
	};
}

/** The entries of an answer that holds several: `en, ar`. */
export function listOf(answer: string): string[] {
	return answer.split(',').map((entry) => entry.trim());
}

/** The name under which the logo stands in public/. */
export function logoName(file: string): string {
	return `logo${extname(file).toLowerCase()}`;
}

/** A name for addresses: `acme-staffing`. */
export function slugOf(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z\d]+/g, '-');
	return plain.replace(/^-|-$/g, '') || 'firm';
}

/** For a firm that shows no colour: a blue that belongs to nobody. */
const plainColour = '#1f4e79';

/** Loaded when there is a logo to look at: the picture library takes its time. */
const colours = () => import('../../site/logo-colour.ts');

const none = () => '';
/** @returns the answer as it is */
export const asGiven = (answer: string) => answer;
const fine = () => undefined;

function nameOf(folder: string): string {
	const words = basename(resolve(folder)).split(/[-_\s]+/);
	return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

function faultOf(schema: z.ZodType): (answer: unknown) => Refusal {
	return (answer) => {
		const { error } = schema.safeParse(answer);
		return error && (error.issues[0]?.message.replace('\n', ' ') ?? schema.description ?? '');
	};
}

/** Puts the sign before a colour that lacks it. */
function withSign(colour: string): string {
	return /^(?:[\da-f]{3}){1,2}$/i.test(colour) ? `#${colour}` : colour;
}

/** A pale colour is none: a dark one is then asked for. */
function accentFault(accent: string): Refusal {
	const { accent: check } = checkColours({ accent, ink: '#000000' });
	return check.ok ? undefined : `${check.reason} Write it like #00543f.`;
}

function inkFault(ink: string, { accent = '' }: Known): Refusal {
	const alone = checkAccent(accent);
	if (ink === '') {
		if (alone.ok) return undefined;
		return `${alone.reason} The nearest that can be used is ${alone.nearest}; or give a dark colour of yours beside it.`;
	}
	const { ink: check } = checkColours({ accent, ink });
	if (check.ok) return undefined;
	return check.nearest
		? `${check.reason} The nearest that can be used is ${check.nearest}.`
		: `${check.reason} Write it like #0b2a5b.`;
}

async function logoFault(file: string): Promise<Refusal> {
	if (file === '') return undefined;
	if (!/\.(?:svg|png|webp)$/i.test(file)) return 'A logo is a file that ends in svg, png or webp.';
	if (!existsSync(file)) return 'There is no such file.';
	try {
		await (await colours()).colourOfLogo(file);
		return undefined;
	} catch {
		return 'The file does not hold a picture that can be read. Export it again from the program it was drawn in.';
	}
}
