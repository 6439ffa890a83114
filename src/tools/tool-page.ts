// The script of a tool's page: the code of the tool that stands there.
import { run } from './parts/run.ts';

const tools = {
	'callback-bank': () => import('./bank/define.ts'),
	'callback-plan': () => import('./plan/define.ts'),
	'callback-stories': () => import('./stories/define.ts'),
	'callback-practise': () => import('./practise/define.ts'),
	'callback-asks': () => import('./asks/define.ts'),
	'callback-worksheet': () => import('./worksheet/define.ts'),
	'callback-thanks': () => import('./thanks/define.ts'),
	'callback-card': () => import('./card/define.ts'),
	'callback-pack': () => import('./pack/define.ts'),
	'callback-data': () => import('./data/define.ts'),
};

for (const [name, load] of Object.entries(tools)) if (document.querySelector(name)) run(load());
