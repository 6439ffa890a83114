/** Uses up what was asked for: after a failure, a browser answers the next request with the failure it remembers. */
export async function forgetPreloads(): Promise<void> {
	const links = document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]');
	await Promise.allSettled([...links].map(({ href }) => fetch(href)));
	for (const link of links) link.remove();
}
