#!/usr/bin/env node
// Plain JavaScript, so that a Node too old to read TypeScript can still say what is wrong.
const needed = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
	console.error(
		`Callback needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node}.\n` +
			'Install the version called LTS from https://nodejs.org/, open a new terminal and try again.\n' +
			'In the Callback repository, "npm ci" and then "npm run build" is enough: the project brings its own Node.\n' +
			'If npm was told to skip install scripts, allow the one of the package "node".',
	);
	process.exit(2);
}

const { loadOwn } = await import('./own-code.mjs');
const { main } = await loadOwn('main');
process.exitCode = await main(process.argv.slice(2));
