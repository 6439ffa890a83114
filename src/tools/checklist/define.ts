import { ChecklistElement } from './element.ts';

if (!customElements.get('callback-checklist')) customElements.define('callback-checklist', ChecklistElement);
