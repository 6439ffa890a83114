import { CopyButtonElement } from './element.ts';

customElements.define('callback-copy-button', CopyButtonElement);
