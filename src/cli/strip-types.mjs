// Node does not read TypeScript inside node_modules, so this package reads its own there. Types give way to spaces:
// lines and columns in a stack trace are those of the source.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const own = new URL('../', import.meta.url).href;

// Node says once, at the first call, that the function may still change: nobody who builds a site can act on that.
const warn = process.emitWarning.bind(process);
process.emitWarning = () => undefined;
stripTypeScriptTypes('');
process.emitWarning = warn;

registerHooks({
	load(url, context, nextLoad) {
		const [file = ''] = url.split('?');
		if (!file.startsWith(own) || !file.endsWith('.ts')) return nextLoad(url, context);
		const source = stripTypeScriptTypes(readFileSync(fileURLToPath(file), 'utf8'));
		return { format: 'module', source, shortCircuit: true };
	},
});
