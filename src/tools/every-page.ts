// The one script of every page. What is used on request loads on request.
import './browser-floor.ts';
import './announcement/hide.ts';
import { ChecklistElement } from './checklist/element.ts';
import { CopyButtonElement } from './copy-button/element.ts';
import { LawPlaceElement } from './law-place/element.ts';
import './share/share.ts';
import '../search/ui/open.ts';
import { followTarget } from './open-target.ts';

customElements.define('callback-checklist', ChecklistElement);
customElements.define('callback-copy-button', CopyButtonElement);
customElements.define('callback-law-place', LawPlaceElement);
// After the parts that hide what a reader did not choose.
followTarget();

// Tools that have a page of their own: what starts them loads there alone, so that guides carry none of it.
if (import.meta.env.CALLBACK_TOOLS && document.querySelector('.tool-page,[data-tool]'))
	import('./tool-page.ts').catch(() => document.querySelector('[data-failed]')?.removeAttribute('hidden'));

// The site is saved for readers without a network, once the page stands. Where that fails, it is read as it is.
if ('serviceWorker' in navigator && document.querySelector('[data-offline]'))
	addEventListener('load', () => {
		import('../offline/line/start.ts').catch(() => 0);
	});
