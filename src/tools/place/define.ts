import { LawElement } from './element.ts';

customElements.define('callback-law', LawElement);
