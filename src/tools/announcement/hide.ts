// A site may stand for long after it was built: its announcement goes when the reader's calendar says so.
for (const line of document.querySelectorAll<HTMLElement>('[data-until]'))
	line.hidden = Date.now() > Date.parse(`${line.dataset['until'] ?? ''}T24:00`);
