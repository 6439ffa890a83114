/** What an address answers: alive, gone for good, or nothing that tells which. */
export type Answer = { state: 'alive' } | { state: 'dead' | 'unsure' | 'unreachable'; why: string };

/** In milliseconds, until an address counts as silent. */
const patience = 10_000;

/** So many unreachable addresses, and no other, mean that this computer is offline. */
const enough = 8;

/**
 * Asks addresses whether they are still there, politely: four hosts at a time, each asked one thing after the other,
 * for the head of a page first and for the page only where that is refused. Where none of the first few can be
 * reached, the others are left in peace.
 * @param addresses starting with http
 */
export async function checkUrls(addresses: readonly string[], wait = patience): Promise<Map<string, Answer>> {
	const answers = new Map<string, Answer>();
	const hosts = [...Map.groupBy(addresses, (address) => URL.parse(address)?.host ?? address).values()];
	const worker = async () => {
		for (let host = hosts.pop(); host; host = hosts.pop()) {
			for (const address of host) {
				if (isOffline(answers)) return;
				answers.set(address, await ask(address, wait));
			}
		}
	};
	await Promise.all(Array.from({ length: 4 }, worker));
	return answers;
}

function isOffline(answers: ReadonlyMap<string, Answer>): boolean {
	return answers.size >= enough && answers.values().every(({ state }) => state === 'unreachable');
}

async function ask(address: string, wait: number): Promise<Answer> {
	const head = await request(address, 'HEAD', wait);
	return head.state === 'alive' || head.isAway ? head : request(address, 'GET', wait);
}

/** Nobody is there to be asked for more: there is no such host, or none that listens. */
const away = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'];

async function request(
	address: string,
	method: 'HEAD' | 'GET',
	wait: number,
): Promise<Answer & { isAway?: boolean }> {
	try {
		const response = await fetch(address, {
			method,
			signal: AbortSignal.timeout(wait),
			headers: { 'User-Agent': 'Callback link check' },
		});
		await response.body?.cancel();
		if (response.ok) return { state: 'alive' };
		const { status } = response;
		if (status === 404 || status === 410) return { state: 'dead', why: `there is no such page (${status})` };
		return { state: 'unsure', why: `it would not say (${status})` };
	} catch (error) {
		const { name, cause } = error as { name: string; cause?: { code?: string; message?: string } };
		if (name === 'TimeoutError') return { state: 'unsure', why: `no answer in ${wait / 1000} seconds` };
		// Some pages lead back to themselves until a cookie is there.
		if (cause?.message?.startsWith('redirect')) return { state: 'unsure', why: 'it leads on and on' };
		const code = cause?.code ?? 'no connection';
		return { state: 'unreachable', why: `it cannot be reached (${code})`, isAway: away.includes(code) };
	}
}
