/**
 * The style of e-books: little, because readers choose typeface, size and colours themselves.
 * @param accent of the firm, dark enough to be read on white
 */
export function bookCss(accent: string): string {
	return `h1, h2, h3, .summary, .label, .title, figcaption, dt { break-after: avoid; page-break-after: avoid; }
h1, h2, h3 { line-height: 1.2; text-align: start; hyphens: none; }
h1 { margin: 1em 0 0.4em; font-size: 1.6em; }
h2 { margin: 1.6em 0 0.4em; font-size: 1.25em; }
h3 { margin: 1.2em 0 0.3em; font-size: 1.05em; }
body { overflow-wrap: break-word; }
p { margin: 0.5em 0; orphans: 2; widows: 2; }
.promise { font-size: 1.1em; }
.cover { margin-top: 15%; }
.cover .firm img { max-height: 3em; max-width: 12em; }
.cover h1 { border-top: 0.3em solid ${accent}; padding-top: 0.6em; font-size: 2em; }
.hurry { margin: 1em 0 1.5em; padding-inline-start: 1.4em; }
.hurry a { color: inherit; text-decoration: none; }
mark { background: none; color: inherit; font-weight: bold; }
.label, .title, .tone, .summary, .law-topic, dt, figcaption, th { font-weight: bold; }
.spread, .say, .question, .law, .example, .evidence, .checklist, .through-us, .skeleton, .note, .warning { margin: 1em 0; padding-inline-start: 0.8em; border-inline-start: 0.2em solid ${accent}; }
.part { display: block; font-size: 0.9em; }
.use-tool > span:last-child { display: block; }
.dont { margin-top: 0.6em; }
.why, .sources, .law-source, .edition, .address, .footnotes { font-size: 0.9em; }
.checklist ul { list-style: none; padding: 0; }
.checklist li { margin: 0.4em 0; }
.checklist small::before { content: " · "; }
blockquote { margin: 1em 0; padding-inline-start: 1.2em; border-inline-start: 1px solid; }
.say blockquote { margin: 0.6em 0; padding: 0; border: 0; }
figure { margin: 1em 0; }
figure blockquote { margin: 0 0 0.4em; }
img { max-width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9em; }
th, td { padding: 0.3em 0.5em 0.3em 0; border-bottom: 1px solid; text-align: start; vertical-align: top; }
.align-end { text-align: end; }
.align-center { text-align: center; }
.footnotes { margin-top: 2em; border-top: 1px solid; }
.footnotes-title { font-size: 1em; }
.address { margin-top: 2em; }
.visually-hidden { display: none; }
nav ol { list-style: none; padding-inline-start: 0; }
nav ol ol { padding-inline-start: 1em; margin-bottom: 0.8em; }
`;
}
