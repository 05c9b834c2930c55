import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

const parser = tseslint.parser;

/** Nothing but these is there when n8n has installed the package. */
const onlyTheseImports = {
	patterns: [
		{
			regex: '^(?!\\.{1,2}/)(?!n8n-workflow$)(?!node:crypto$)',
			message: 'Nodes and credentials import n8n-workflow, node:crypto and their own files only.',
		},
	],
};

const nodeGlobals = Object.fromEntries(
	[
		'module',
		'require',
		'exports',
		'process',
		'console',
		'Buffer',
		'__dirname',
		'setTimeout',
		'clearTimeout',
		'URL',
	].map((name) => [name, 'readonly']),
);

/**
 * The floors of nodes/ClickUp, from the ground up: a folder imports from itself and from those
 * before it. What is not a folder here (the two node files) stands on top.
 */
const floors = ['values', 'transport', 'lookup', 'engine', 'fields', 'methods', 'actions', 'trigger'];

const floorRules = floors.map((floor, index) => ({
	files: [`nodes/ClickUp/${floor}/**/*.ts`],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					...onlyTheseImports.patterns,
					{
						regex: `^(\\.\\./)+(${[...floors.slice(index + 1), 'ClickUp[A-Za-z]*\\.node'].join('|')})(/|$)`,
						message: `${floor}/ stands below that folder and cannot know it.`,
					},
				],
			},
		],
	},
}));

export default tseslint.config(
	{ ignores: ['dist/', 'node_modules/', 'coverage/', 'test-results/', '.cache/'] },
	{
		files: ['**/*.{js,mjs,cjs,ts}'],
		extends: [js.configs.recommended, tseslint.configs.recommended],
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-require-imports': 'off',
			eqeqeq: 'error',
		},
	},
	{ files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: nodeGlobals } },
	{
		files: ['package.json', 'nodes/**/*.{ts,json}', 'credentials/**/*.ts'],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		languageOptions: { parser },
		rules: { 'no-console': 'error' },
	},
	{ plugins: { 'n8n-nodes-base': n8nNodesBase } },
	{ files: ['package.json'], rules: n8nNodesBase.configs.community.rules },
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.credentials.rules,
			// For n8n's own credentials only, as in n8n's scanner.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.nodes.rules,
			// As in n8n's scanner.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		// n8n's own rule lets everything in devDependencies through, which is not there once installed.
		rules: { 'no-restricted-imports': ['error', onlyTheseImports] },
	},
	...floorRules,
);
