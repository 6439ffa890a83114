import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { library, site, t } from '../../library/current.ts';
import { embedData } from '../../library/embed.ts';

/** Each guide as text, for websites that show it: the script beside it asks for this. */
export function getStaticPaths() {
	return library.guides.map((guide) => ({ params: { id: guide.id }, props: { guide } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
	Response.json(embedData(props.guide, { ...site, t }));
