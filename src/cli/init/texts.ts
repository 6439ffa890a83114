import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../lib/front-matter.ts';
import type { Reword } from '../../lib/wording.ts';
import { packageRoot } from '../site-directories.ts';

/** What the first texts of a firm say of it, all of it in Markdown. */
export interface Firm {
	name: string;
	/** Whom readers can turn to; empty for nobody in particular. */
	contact: string;
	/** The link to where they can write; empty when the firm gave no address. */
	email: string;
	/** Today, as `2026-11-22`. */
	today: string;
	/** Puts our texts into the words of the firm's region. */
	reword: Reword;
}

/** A first guide of the firm's own, which shows most of what a guide can hold. @param section in which it stands */
export function firstGuide({ name, contact, today }: Firm, section: string): string {
	const whom = contact === '' ? 'us' : contact;
	return `---
title: What can we find out for you before you go?
promise: Ask us five things in one short call, and walk in knowing them.
section: ${section}
stage: the-call
order: 1
hurry:
  - say: '**Call us the day you are invited**, before you look anything up.'
    to: call-us-first
  - say: 'Ask **who, how long, where, what worried them, what it pays.**'
    to: five-things-to-ask
  - say: 'Afterwards, **tell us how it went** while you still remember.'
    to: when-it-is-over
related: [what-a-second-interview-means, star-stories]
reviewed: ${today}
---

This guide is from ${name}. Change it until it says what you do: it is the file \`content/en/guides/${section}/what-we-find-out.md\`.

## Call us first

If ${name} introduced you to this employer, we can ask them what you cannot. One short call saves an evening of guessing.

::::say{when="On the phone"}

“They have asked me back for Thursday. Could you find out who I will meet?”

:::warmer

“Good news: they want to see me again on Thursday. Could you find out who I will meet, so that I can prepare?”

:::

::::

## Five things to ask

- [ ] Who will be in the room, with names and jobs (2 min, same as what-a-second-interview-means/ask-for-names) #who
- [ ] How long it takes, and whether there is a test (1 min, same as what-a-second-interview-means/ask-about-tasks) #how-long
- [ ] Where exactly, and whom to ask for at the door (1 min, same as what-a-second-interview-means/confirm-date-time-place) #where
- [ ] What they still want to know after the first round (3 min) #what-worried-them
- [ ] What the job pays, and how they decide on it (3 min) #what-it-pays

We may not get an answer to all five. Knowing three of them is more than most people know.

## When it is over

Write down what they asked and what you answered, on the way home. Then tell ${whom} how it went. We hear from the employer too, and can mend a misunderstanding while there is time.
`;
}

/** The page that says who answers for the site. */
export function imprint({ name, contact, email, today }: Firm): string {
	const reach = email === '' ? [] : [`Write to ${contact === '' ? name : contact}: ${email}.`, ''];
	return `---
title: Who runs this site
promise: The firm behind this site, and how to reach it.
legal: true
reviewed: ${today}
# Many countries ask for more: postal address, register and number, tax number, who answers for the texts.
---

${name} runs this site and answers for what it says.

${[...reach, 'If a page is wrong or hard to use, tell us, and we will mend it.'].join('\n')}
`;
}

/** Our privacy page, with the firm named as the one to ask. */
export function privacy({ name, email, today, reword }: Firm): string {
	const ours = rewordProse(
		readFileSync(join(packageRoot, 'content', 'en', 'pages', 'privacy.mdx'), 'utf8'),
		reword,
	);
	const { yaml = '', body } = splitFrontMatter(ours);
	const matter = yaml.trimEnd().replace(/^reviewed:.*$/m, `reviewed: ${today}`);
	const [before = ''] = body.split(/^## Whom to ask$/m);
	const ask = email === '' ? 'Ask us' : `Ask us at ${email}`;
	return `---
${matter}
# It takes the place of Callback's page of the same name. Add what your host logs, and for how long.
---

${before.trim()}

## Whom to ask

${name} runs this site. ${ask} what is kept about you, or to correct or delete it.
`;
}

/** Rewords all but tags and the addresses of links. */
function rewordProse(text: string, reword: Reword): string {
	return text
		.split(/(<[^<>]*>|\]\([^()]*\))/)
		.map((part, index) => (index % 2 === 0 ? reword(part) : part))
		.join('');
}
