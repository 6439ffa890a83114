import { PackElement } from './element.ts';

if (!customElements.get('callback-pack')) customElements.define('callback-pack', PackElement);
