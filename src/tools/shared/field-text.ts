type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * What a field says, no longer than its `maxlength`: some browsers count characters there where others count halves of
 * them, and none counts what a script or an extension has written. No character is cut in two.
 */
export function textIn(field: Field): string {
	const { value } = field;
	const most = 'maxLength' in field ? field.maxLength : -1;
	return most < 0 || value.length <= most ? value : value.slice(0, most).replace(/\p{Surrogate}$/u, '');
}

/** Takes out of the fields in an element what is too long to be kept, once the reader is through with them. */
export function cutFields(root: HTMLElement, signal: AbortSignal): void {
	root.addEventListener(
		'change',
		({ target }) => {
			const field = target as Field;
			if (field.value !== textIn(field)) field.value = textIn(field);
		},
		{ signal },
	);
}
