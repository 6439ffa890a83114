import { LawElement } from './element.ts';

if (!customElements.get('callback-law')) customElements.define('callback-law', LawElement);
