import { MyDataElement } from './element.ts';

if (!customElements.get('callback-my-data')) customElements.define('callback-my-data', MyDataElement);
