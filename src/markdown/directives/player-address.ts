/**
 * Where the player of a video stands whose page people see in their address bar; nothing for any other address. Of
 * each service it is the player that sets no cookies before it is asked to play.
 */
export function playerAddress({ hostname, pathname, searchParams }: URL): string | undefined {
	const host = hostname.replace(/^(?:www|m)\./, '');
	const [, first = '', second = ''] = pathname.split('/');
	if (host === 'youtu.be' && first !== '') return youtube(first);
	if (host === 'youtube.com') {
		const id = first === 'watch' ? (searchParams.get('v') ?? '') : second;
		return ['watch', 'shorts', 'embed', 'live'].includes(first) && id !== '' ? youtube(id) : undefined;
	}
	if (host === 'vimeo.com' && /^\d+$/.test(first)) return `https://player.vimeo.com/video/${first}?dnt=1`;
	return undefined;
}

function youtube(id: string): string {
	return `https://www.youtube-nocookie.com/embed/${id}`;
}
