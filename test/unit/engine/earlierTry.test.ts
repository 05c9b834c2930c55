import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { progressOf, sendingOnce } from '../../../nodes/ClickUp/engine/earlierTry';

/** What n8n hands to one try of a node. */
const tryOf = (runIndex: number, isTool: boolean, retryOnFail = true) =>
	({
		getNode: () => ({ id: '1', name: 'ClickUp', retryOnFail }),
		getWorkflowDataProxy: () => ({ $runIndex: runIndex }),
		isToolExecution: () => isTool,
	}) as unknown as IExecuteFunctions;

describe('what an earlier try has done', () => {
	const items: INodeExecutionData[] = [{ json: { name: 'a' } }];

	it('is known to the next try, with the same items in the same run', () => {
		const first = progressOf(tryOf(0, false), items);
		expect(progressOf(tryOf(0, false), items)).toBe(first);
		expect(progressOf(tryOf(1, false), items)).not.toBe(first);
		expect(progressOf(tryOf(0, false), [{ json: items[0].json }])).not.toBe(first);
	});

	it("is known to the next try of an agent's call, for which n8n makes a new item and run", () => {
		const toolArguments = { name: 'a' };
		const first = progressOf(tryOf(0, true), [{ json: toolArguments }]);
		expect(progressOf(tryOf(1, true), [{ json: toolArguments }])).toBe(first);
		expect(progressOf(tryOf(2, true), [{ json: { name: 'a' } }])).not.toBe(first);
	});

	it('is not kept where n8n does not try again', () => {
		const first = progressOf(tryOf(0, false, false), items);
		expect(progressOf(tryOf(0, false, false), items)).not.toBe(first);
		expect(first.forNextTry).toBeUndefined();
	});

	it('is not created again, but what can be repeated is sent again', async () => {
		const progress = progressOf(tryOf(7, false), items);
		const sent: string[] = [];
		const send = async ({ method, path }: { method: string; path: string }) => sent.push(`${method} ${path}`);
		const post = { method: 'POST', path: '/v2/list/1/task', body: { name: 'a' } } as const;
		const all = [
			post,
			post,
			{ method: 'PUT', path: '/v2/task/1' },
			{ method: 'GET', path: '/v2/task/1' },
		] as const;
		const first = sendingOnce(progress, 0, send);
		const answers = [];
		for (const request of all) answers.push(await first(request));
		const second = sendingOnce(progress, 0, send);
		expect([await second(post), await second(post)]).toEqual(answers.slice(0, 2));
		for (const request of all.slice(2)) await second(request);
		await second({ ...post, body: { name: 'b' } });
		await sendingOnce(progress, 1, send)(post);
		expect(sent.slice(all.length)).toEqual([
			'PUT /v2/task/1',
			'GET /v2/task/1',
			...Array(2).fill('POST /v2/list/1/task'),
		]);
	});
});
