/** Fetches a file. @throws Error when it cannot be had now */
export async function fetchOk(address: string): Promise<Response> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} could not be loaded: ${response.status}.`);
	return response;
}
