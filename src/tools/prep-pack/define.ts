import { PrepPackElement } from './element.ts';

if (!customElements.get('callback-prep-pack')) customElements.define('callback-prep-pack', PrepPackElement);
