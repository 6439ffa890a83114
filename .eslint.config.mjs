// Used as `eslint -c .eslint.config.mjs`: the top level is fixed, so this is a dot-file.
import astro from 'eslint-plugin-astro';
import * as mdx from 'eslint-plugin-mdx';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { browserFloor } from './.ci/browser-floor.mjs';

export default defineConfig(
	{ ignores: ['**/dist/', 'bundle/', '.astro/', '**/.callback/', 'tests/fixtures/{dialects,mistakes}/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	{
		files: ['**/*.ts', '**/*.mjs'],
		extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			// A module declaration can take the types of a file of ours by import() only.
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
			],
			// TypeScript asks for the brackets where a key is not declared.
			'@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
			// Commands and hooks are asynchronous by contract, also those with nothing to wait for.
			'@typescript-eslint/require-await': 'off',
			// Enums leave code behind, so TypeScript is told to refuse them; this rule takes a fifth of the time.
			'@typescript-eslint/no-unsafe-enum-assignment': 'off',
			// Some functions are given their types by the caller, such as the keys of interface strings.
			'@typescript-eslint/no-unnecessary-type-parameters': 'off',
		},
	},
	{
		// What takes texts apart takes time that grows with their length, not with its square.
		files: ['{src,tests/support}/**/*.{ts,mjs}'],
		plugins: { regexp },
		rules: {
			'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
			'regexp/no-super-linear-move': ['error', { report: 'certain' }],
		},
	},
	{
		// What runs in browsers, and what they share with the build.
		files: ['src/{tools,search,lib,embed}/**/*.{ts,mjs}', 'src/offline/{line,worker}/**/*.ts'],
		// These are of the build alone.
		ignores: ['src/lib/{diagnostic,environment,reading-time,xml}.ts', 'src/search/indexing/**'],
		plugins: { callback: { rules: { 'browser-floor': browserFloor } } },
		rules: {
			'callback/browser-floor': 'error',
			// A rejection that nobody catches reaches no reader: each ends where something is said or done about it.
			'@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
		},
	},
	{
		// The clock, the variables and the current folder are read in one place.
		files: ['src/**/*.ts'],
		ignores: ['src/lib/environment.ts', 'src/{tools,search/ui}/**', 'src/offline/{line,worker}/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				...[
					"MemberExpression[object.name='process'][property.name=/^(?:env|cwd)$/]",
					"MemberExpression[object.name='Date'][property.name='now']",
					"NewExpression[callee.name='Date'][arguments.length=0]",
				].map((selector) => ({ selector, message: 'src/lib/environment.ts tells this.' })),
			],
		},
	},
	{
		// Commands alone write to the terminal: all else returns what the person is to be told.
		files: ['src/**/*.ts'],
		ignores: ['src/cli/**'],
		rules: { 'no-console': 'error' },
	},
	// Helpers of CI stand outside the project that TypeScript knows.
	{ files: ['.ci/**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
	{
		files: ['tests/**/*.ts'],
		rules: {
			// What a test asserts may well be missing: then it fails, and that is what it is for.
			'@typescript-eslint/no-non-null-assertion': 'off',
			// Matchers such as expect.closeTo() are of the type any.
			'@typescript-eslint/no-unsafe-assignment': 'off',
		},
	},
	{
		files: ['**/*.astro'],
		extends: [astro.configs['flat/recommended'], astro.configs['flat/jsx-a11y-strict']],
	},
	{
		// A component of a site folder exports the schema of its properties.
		files: ['tests/fixtures/sites/*/components/*.astro'],
		rules: { 'astro/no-exports-from-components': 'off' },
	},
	{ ...mdx.flat, files: ['content/**/*.{md,mdx}', 'tests/fixtures/**/*.{md,mdx}'] },
);
