import { CardElement } from './element.ts';

if (!customElements.get('callback-card')) customElements.define('callback-card', CardElement);
