/** Link that dials a telephone number as people write it; nothing for what is too short to be one. */
export function phoneLink(phone: string): string | undefined {
	const number = phone.replace(/[^\d+]/g, '');
	return number.length >= 3 ? `tel:${number}` : undefined;
}
