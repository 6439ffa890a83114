import { z } from 'astro/zod';
import { slug, text } from './text.ts';

/** `content/<locale>/roles.yaml`: the kinds of work that questions are sorted by. */
export const rolesSchema = z.strictObject({
	roles: z
		.array(
			z
				.strictObject({
					/** Named by the questions that are asked of it. */
					id: slug('The id of the role, such as nurses.'),
					name: text('The name of the role, such as Nurses.'),
					/** Without it, the guide `for-<id>` where there is one. */
					guide: slug('The id of the guide for this role.').optional(),
				})
				.describe('A role, such as { id: nurses, name: Nurses }.'),
		)
		.describe('The list of roles.'),
});

export type Role = z.output<typeof rolesSchema>['roles'][number];
