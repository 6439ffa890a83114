import { SayElement } from './element.ts';

customElements.define('callback-say', SayElement);
