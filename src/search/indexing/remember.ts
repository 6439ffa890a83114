/** So much is remembered at most; then it begins anew, as the thread that shows a site live never ends. */
const most = 200_000;

/** The same function, asked once of each text: a handbook has few words, and each of them stands there often. */
export function remember<Result>(work: (text: string) => Result): (text: string) => Result {
	const known = new Map<string, Result>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		if (known.size >= most) known.clear();
		const result = work(text);
		known.set(text, result);
		return result;
	};
}
