import { SayElement } from './element.ts';

if (!customElements.get('callback-say')) customElements.define('callback-say', SayElement);
