import { LawPlaceElement } from './element.ts';

customElements.define('callback-law-place', LawPlaceElement);
