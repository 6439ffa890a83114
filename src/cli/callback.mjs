#!/usr/bin/env node
// Plain JavaScript, so that a Node too old to read TypeScript can still say what is wrong.
const needed = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
	console.error(
		`Callback needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node}.\n` +
			'In the Callback repository, run "npm ci" again and then "npm run build": the project brings its own Node.\n' +
			'If npm was told to skip install scripts, allow the one of the package "node", or install a newer Node yourself.',
	);
	process.exit(1);
}

const { main } = await import('./main.ts');
await main(process.argv.slice(2));
