import type { APIRoute } from 'astro';
import script from '../../embed/embed.mjs?raw';

/** The script for other websites. They name it in their pages, so its name never changes. */
export const GET: APIRoute = () =>
	new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
