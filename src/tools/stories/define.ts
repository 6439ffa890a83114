import { StoriesElement } from './element.ts';

if (!customElements.get('callback-stories')) customElements.define('callback-stories', StoriesElement);
