import { PlanElement } from './element.ts';

if (!customElements.get('callback-plan')) customElements.define('callback-plan', PlanElement);
