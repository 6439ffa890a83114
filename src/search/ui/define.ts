import { SearchElement } from './element.ts';

if (!customElements.get('callback-search')) customElements.define('callback-search', SearchElement);
