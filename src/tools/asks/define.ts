import { AsksElement } from './element.ts';

if (!customElements.get('callback-asks')) customElements.define('callback-asks', AsksElement);
