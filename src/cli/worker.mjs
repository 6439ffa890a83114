// Plain JavaScript: inside node_modules, Node reads no TypeScript before it is told how.
import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';

if (workerData !== undefined) enableCompileCache(String(workerData));
if (/[\\/]node_modules[\\/]/.test(import.meta.filename)) await import('./strip-types.mjs');
const { work } = await import('../build/work.ts');
work();
