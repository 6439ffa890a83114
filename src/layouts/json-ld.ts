/**
 * Data as the text of a `<script type="application/ld+json">`. Signs that could end the element or start a comment
 * are written as JSON writes them by number.
 */
export function jsonLdText(data: unknown): string {
	return JSON.stringify(data).replace(
		/[<>&]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
