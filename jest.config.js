/** One project for each kind of test; `npm test` runs all but e2e. */
const project = (name, more = {}) => ({
	displayName: name,
	testEnvironment: 'node',
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json' }] },
	...more,
});

module.exports = {
	// n8n logs every failure that a test provokes.
	silent: true,
	projects: [
		project('unit'),
		project('sandbox'),
		project('integration'),
		project('conformance'),
		project('e2e'),
	],
};
