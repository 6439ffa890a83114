import { ChecklistElement } from './element.ts';

customElements.define('callback-checklist', ChecklistElement);
