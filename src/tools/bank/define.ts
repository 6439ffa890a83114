import { BankElement } from './element.ts';

if (!customElements.get('callback-bank')) customElements.define('callback-bank', BankElement);
