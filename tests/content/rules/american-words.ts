import type { Finding } from '../finding.ts';
import type { Reword } from '../../../src/lib/wording.ts';
import type { Passage } from '../passages.ts';
import { spelledWords, type Speller } from './spelling.ts';

/** Rules of law and sources keep the words they have; pairs hold British words by their nature. */
const asWritten = /(?:laws|sources|wording|search)\.yaml$/;

/** Words that the search takes, other forms of a term, names of guides. */
const unseen = /(?:\.words|\.also(?:\.\d+)?|\.guide)$/;

/**
 * British words that are left for readers in the United States once our texts are in the words of their region.
 * @param reword puts a text into those words
 * @param speller knows American English
 * @param own words of ours that no dictionary has
 */
export function leftBritish(
	passages: readonly Passage[],
	reword: Reword,
	speller: Speller,
	own: readonly string[],
): Finding[] {
	const known = new Set(own.map((word) => word.toLowerCase()));
	return passages
		.filter(({ file, kind }) => !['american', 'note', 'search'].includes(kind) && !asWritten.test(file))
		.filter(({ field = '' }) => !unseen.test(field))
		.flatMap(({ file, line, field, text }) => {
			const shown = reword(text);
			const spelled = spelledWords(shown).filter((word) => !known.has(word.toLowerCase()) && !speller(word));
			const used = british.flatMap((pattern) => shown.match(pattern)?.[0] ?? []);
			return [...new Set([...spelled, ...used])].map((word) => ({
				file,
				line,
				field,
				message: `Readers in the United States see “${word}”, which is British: “${shown.slice(0, 120)}”.`,
				hint: 'Add a pair to content/en/wording.yaml, or a phrase that protects the word.',
			}));
		});
}

/** Words that a dictionary of American English has, and that mean something else there or that nobody says. */
const british: readonly RegExp[] = [
	/\bCVs?\b|\bcurriculum vitae\b/,
	/\bpayslips?\b|\badverts?\b|\badvertisements?\b|\bP45\b|\bP60\b|\bnational insurance\b/i,
	/\b(?:reasonable )?adjustments?\b/i,
	/\b(?:annual|paid|parental|maternity|paternity|sick) leave\b|\bholidays?\b|\bbank holiday/i,
	/\bredundan(?:t|cy|cies)\b|\bsacked\b|\bsecondment\b|\bgross misconduct\b/i,
	/\brotas?\b|\bfortnight(?:ly|s)?\b|\bpensions?\b|\btrade unions?\b|\bstarters?\b|\bhandovers?\b/i,
	/(?<!\bmessage )\bqueues?\b|\btills?\b(?! (?:then|now|the))|\btrolleys?\b|\bparcels?\b|\blorr(?:y|ies)\b|\bcar parks?\b|\bpavement\b|\bmotorway\b|\bpetrol\b/i,
	/\blifts\b|\bthe lift\b|\ba lift\b|\bflatmates?\b|\bground floor\b|\btoilets?\b|\bloos?\b|\bcinema\b|\bpubs?\b/i,
	/\bpostcodes?\b|\bpost office\b|\bby post\b|\bin the post\b|\bcheques?\b|\bpounds sterling\b/i,
	/\bmobile(?: phones?| numbers?)\b|\bmobiles\b|\bring (?:them|him|her|me|us|back|up)\b|\brang\b|\bengaged tone\b/i,
	/\bdiary\b|\bdiaries\b|\bautumn\b|\bat (?:the )?weekends?\b|\btimetables?\b|\bwhilst\b|\bamongst\b/i,
	/\btrousers\b|\bjumpers?\b|\btrainers\b|\bwaistcoats?\b|\btights\b|\bplimsolls\b|\bbraces\b|\bhandbags?\b/i,
	/\bbiscuits?\b|\bcrisps\b|\btakeaways?\b|\bsweets\b|\bplasters?\b|\btorch\b|\brubbish\b|\bbins?\b|\bhoovers?\b/i,
	/\bnursery\b|\bcreche\b|\bchildminders?\b|\bcaretakers?\b|\bsolicitors?\b|\bGPs?\b|\bwards? sister\b/i,
	/\bmaths\b|\bsixth form\b|\bA levels?\b|\bGCSEs?\b|\bat uni\b|\bmarks out of\b/i,
	/\b(?:un)?tick(?:s|ed|ing|box|boxes)?\b|\bfull stops?\b|\binverted commas\b/i,
	/\benquir(?:e|es|ed|y|ies)\b|\blearnt\b|\bspelt\b|\bburnt\b|\bdreamt\b|\bleant\b|\btowards\b|\bper cent\b/i,
	/\bMrs?\b(?!\.)|\bMs\b(?!\.)|\bDr\b(?!\.)/,
	/\bsmart(?:er)? (?:top|shoes|clothes|jacket|dress|trousers|cardigan|casual)\b|\bhave a look\b|\bsort (?:it|this) out\b/i,
];
