import { z } from 'astro/zod';
import { slug } from './text.ts';

/** Files that are made of the handbook, besides its page. */
const fileKinds = ['pdf', 'epub'] as const;

/** The whole guide on one page and as files to take along. */
export const handbookSchema = z
	.strictObject({
		sections: z
			.array(slug('The id of a section, such as salary.'))
			.min(1, { error: 'The handbook has no section.\nName at least one, or leave the field out.' })
			.optional()
			.describe('The sections that go in, such as [preparation, salary]; all of them without this field.'),
		leaveOut: z
			.array(slug('The id of a guide.'))
			.default([])
			.describe('Ids of guides that stay out of the handbook; on the site they remain.'),
		questions: z
			.boolean()
			.default(true)
			.describe('True to print the question bank with its answers at the end of the PDF and EPUB files.'),
		files: z
			.array(z.enum(fileKinds).describe('A kind of file, pdf or epub.'))
			.default([...fileKinds])
			.describe('The files that readers can take along; [] offers none.'),
	})
	.default({ leaveOut: [], questions: true, files: [...fileKinds] })
	.describe(
		'What goes into the page /handbook/ and into the PDF and EPUB files made of it, such as { files: [] } where no files are offered.',
	);
