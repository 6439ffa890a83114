// The script of a tool's page: the code of the tool that stands there.
import { run } from './shared/run.ts';

const tools = {
	'callback-bank': () => import('./bank/define.ts'),
	'callback-plan': () => import('./plan/define.ts'),
	'callback-stories': () => import('./stories/define.ts'),
	'callback-practise': () => import('./practise/define.ts'),
	'callback-questions-to-ask': () => import('./questions-to-ask/define.ts'),
	'callback-worksheet': () => import('./worksheet/define.ts'),
	'callback-thank-you': () => import('./thank-you/define.ts'),
	'callback-card': () => import('./card/define.ts'),
	'callback-prep-pack': () => import('./prep-pack/define.ts'),
	'callback-my-data': () => import('./my-data/define.ts'),
};

for (const [name, load] of Object.entries(tools)) if (document.querySelector(name)) run(load());
