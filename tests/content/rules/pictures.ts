import type { Finding } from '../finding.ts';
import type { Text } from '../texts.ts';

/** Pictures that say nothing to a reader who does not see them. */
export function pictureDiagnostics({ file, images }: Pick<Text, 'file' | 'images'>): Finding[] {
	return images
		.filter(
			({ alt }) => alt.trim() === '' || /^(?:image|picture|photo|graphic) of\b|\.\w{3,4}$/i.test(alt.trim()),
		)
		.map(({ line, alt, address }) => ({
			file,
			line,
			message:
				alt === ''
					? `The picture ${address} has no words.`
					: `The words of the picture ${address} tell nothing: “${alt}”.`,
			hint: 'Write between the brackets what it tells: ![Two people at a table](…).',
		}));
}
