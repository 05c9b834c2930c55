/** One project for each kind of test; `npm test` runs all but e2e. */
const project = (name, more = {}) => ({
	displayName: name,
	testEnvironment: 'node',
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json' }] },
	...more,
});

module.exports = {
	projects: [
		project('unit'),
		project('sandbox'),
		project('integration'),
		project('conformance'),
		project('e2e'),
	],
};
