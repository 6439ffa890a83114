// Plain JavaScript: inside node_modules, Node reads no TypeScript before it is told how.
import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import { loadOwn } from './own-code.mjs';

if (workerData !== undefined) enableCompileCache(String(workerData));
const { work } = await loadOwn('work');
work();
