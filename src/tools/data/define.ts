import { DataElement } from './element.ts';

if (!customElements.get('callback-data')) customElements.define('callback-data', DataElement);
