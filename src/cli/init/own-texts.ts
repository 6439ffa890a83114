import type { Firm } from './texts.ts';

/** A first guide for a site of the firm's own texts alone. */
export function ownGuide({ name, contact, today }: Firm): string {
	return `---
title: Before you start
promise: You know what to bring, where to go and whom to ask.
reviewed: ${today}
---

This text is from ${name}. Change it until it says what you do: it is the file \`content/en/guides/first-steps/before-you-start.md\`.

## What to bring

- [ ] Photo ID (2 min) #photo-id
- [ ] Your bank details for the first pay (5 min) #bank-details

## Whom to ask

Ask ${contact === '' ? 'us' : contact} whenever something is unclear. One call saves an evening of guessing.
`;
}

/** The privacy page of such a site. */
export function ownPrivacy({ name, email, today }: Firm): string {
	const ask = email === '' ? 'Ask us' : `Ask us at ${email}`;
	return `---
title: What happens with your data
promise: What this site keeps on your device, what it sends, and whom to ask.
legal: true
reviewed: ${today}
# Add what your host logs, and for how long.
---

This site has no accounts, sets no cookies and follows nobody. It brings its own fonts, pictures and search. What you tick in a list stays in your browser, and your browser may save the pages so that they open without a network. Deleting the data of this site in the settings of your browser removes both.

## Does it count visits?

:::counting

No. Nobody counts visits.

:::

## Does it load anything from other websites?

:::elsewhere

No. Everything on it comes from the address of the site itself.

:::

## What the host may log

The computer that keeps this site learns your internet address, the time, the page and the kind of browser. Many hosts keep this for a while to find faults and attacks.

## Whom to ask

${name} runs this site. ${ask} what is kept about you, or to correct or delete it.
`;
}
