import { QuestionsToAskElement } from './element.ts';

if (!customElements.get('callback-questions-to-ask'))
	customElements.define('callback-questions-to-ask', QuestionsToAskElement);
