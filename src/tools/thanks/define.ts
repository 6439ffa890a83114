import { ThanksElement } from './element.ts';

if (!customElements.get('callback-thanks')) customElements.define('callback-thanks', ThanksElement);
