import type { Page } from 'playwright-core';

/** Asks the search page as a reader who types and presses Enter. @returns the paths of what it finds, best first */
export function askOne(page: Page, query: string): Promise<string[]> {
	return page.evaluate(async (words) => {
		const field = document.querySelector<HTMLInputElement>('[name=q]')!;
		const status = document.querySelector('[role=status]')!;
		const answered = new Promise<void>((resolve, reject) => {
			const patience = setTimeout(() => reject(new Error(`There is no answer to “${words}”.`)), 15_000);
			const observer = new MutationObserver(() => {
				if (!status.textContent.includes(words)) return;
				observer.disconnect();
				clearTimeout(patience);
				resolve();
			});
			observer.observe(status, { childList: true });
		});
		field.value = words;
		field.form!.requestSubmit();
		await answered;
		const links = document.querySelectorAll<HTMLAnchorElement>('[data-results] > li > [data-main]');
		return [...links].map(({ pathname }) => pathname);
	}, query);
}
