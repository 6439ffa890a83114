import { PractiseElement } from './element.ts';

if (!customElements.get('callback-practise')) customElements.define('callback-practise', PractiseElement);
