// The script of a tool's page: the code of the tool that stands there.
import { run } from './shared/run.ts';

const tools: Record<string, () => Promise<CustomElementConstructor>> = {
	'callback-question-bank': async () => (await import('./question-bank/element.ts')).QuestionBankElement,
	'callback-plan': async () => (await import('./plan/element.ts')).PlanElement,
	'callback-stories': async () => (await import('./stories/element.ts')).StoriesElement,
	'callback-practise': async () => (await import('./practise/element.ts')).PractiseElement,
	'callback-questions-to-ask': async () =>
		(await import('./questions-to-ask/element.ts')).QuestionsToAskElement,
	'callback-worksheet': async () => (await import('./worksheet/element.ts')).WorksheetElement,
	'callback-thank-you': async () => (await import('./thank-you/element.ts')).ThankYouElement,
	'callback-card': async () => (await import('./card/element.ts')).CardElement,
	'callback-prep-pack': async () => (await import('./prep-pack/element.ts')).PrepPackElement,
	'callback-my-data': async () => (await import('./my-data/element.ts')).MyDataElement,
};

for (const [name, load] of Object.entries(tools)) if (document.querySelector(name)) run(define(name, load));

/** Registers an element once: a page may bring its script twice. */
async function define(name: string, load: () => Promise<CustomElementConstructor>): Promise<void> {
	const element = await load();
	if (!customElements.get(name)) customElements.define(name, element);
}
