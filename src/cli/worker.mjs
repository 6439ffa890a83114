// Plain JavaScript: inside node_modules, Node reads no TypeScript before it is told how.
if (/[\\/]node_modules[\\/]/.test(import.meta.filename)) await import('./strip-types.mjs');
const { work } = await import('../build/work.ts');
work();
