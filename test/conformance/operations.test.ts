import type { Deviation } from '../support/openapi';
import { haveOpenApi, OpenApi, SKIPPED } from '../support/openapi';
import { requestsOf, routedOperations } from '../support/operations';
import { KNOWN_MISTAKES } from './knownMistakes';

const isKnown = ({ operationId, where }: Deviation): boolean =>
	KNOWN_MISTAKES.some((mistake) => mistake.operationId === operationId && mistake.where.test(where));

if (haveOpenApi) {
	const openApi = new OpenApi();
	const seen: Deviation[] = [];

	describe("the requests of all operations against ClickUp's OpenAPI files", () => {
		it.each(routedOperations.map(({ name, operation }): [string, typeof operation] => [name, operation]))(
			'%s: route, method, query, body',
			async (_, operation) => {
				const requests = await requestsOf(operation);
				const deviations = requests.flatMap((request) => openApi.check(request));
				seen.push(...deviations);
				expect(deviations.filter((deviation) => !isKnown(deviation))).toEqual([]);
			},
		);

		it('every known mistake is still one', () => {
			const idle = KNOWN_MISTAKES.filter(
				(mistake) =>
					!seen.some(
						({ operationId, where }) => operationId === mistake.operationId && mistake.where.test(where),
					),
			);
			expect(idle).toEqual([]);
		});

		it('finds what is wrong: the check can fail', () => {
			const update = { method: 'PUT', path: '/v2/task/1' };
			const wrong = [
				{ method: 'PATCH', path: '/v2/task/1' },
				{ method: 'GET', path: '/v2/nothing' },
				{ ...update, query: { page: 1 } },
				{ ...update, body: { tags: ['x'] } },
				{ ...update, body: { name: 5 } },
				{ ...update, body: { assignees: { add: [1] } } },
				{ method: 'POST', path: '/v2/list/1/task', body: {} },
			];
			expect(wrong.filter((request) => openApi.check(request).length === 0)).toEqual([]);
		});
	});
} else {
	process.stderr.write(`${SKIPPED}\n`);
	describe("the requests of all operations against ClickUp's OpenAPI files", () => {
		it.skip(SKIPPED, () => {});
	});
}
