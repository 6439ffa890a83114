// The one script of every page. What is used on request loads on request.
import './floor.ts';
import './announcement/hide.ts';
import './checklist/define.ts';
import './copy-button/define.ts';
import './law-place/define.ts';
import './share/share.ts';
import '../search/ui/open.ts';
// After the parts that hide what a reader did not choose.
import './open-target.ts';

// Tools that have a page of their own: what starts them loads there alone, so that guides carry none of it.
if (document.querySelector('.tool-page, callback-bank'))
	import('./tool-page.ts').catch(() => document.querySelector('[data-failed]')?.removeAttribute('hidden'));

// The site is saved for readers without a network, once the page stands. Where that fails, it is read as it is.
if ('serviceWorker' in navigator && document.querySelector('[data-offline]'))
	addEventListener('load', () => {
		import('../offline/line/start.ts').catch(() => 0);
	});
