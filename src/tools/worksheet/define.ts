import { WorksheetElement } from './element.ts';

if (!customElements.get('callback-worksheet')) customElements.define('callback-worksheet', WorksheetElement);
