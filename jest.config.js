/** One project for each kind of test; `npm test` runs all but e2e. */
const project = (name, more = {}) => ({
	displayName: name,
	testEnvironment: 'node',
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json' }] },
	// Outside jest, `ClickUp.node` without an extension would be the codex file beside it.
	moduleNameMapper: { '^(.*\\.node)\\.js$': '$1.ts' },
	...more,
});

module.exports = {
	// For busy machines; nothing here is measured.
	testTimeout: 60_000,
	projects: [
		project('unit'),
		project('sandbox'),
		project('integration', { setupFiles: ['<rootDir>/test/integration/quiet.ts'] }),
		project('conformance'),
		project('e2e'),
	],
};
