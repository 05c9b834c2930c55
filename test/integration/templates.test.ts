import type { INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const templates = async (parameters: INodeParameters) =>
	await runForJson(
		{ resource: 'template', operation: 'getAll', team: seed.workspaceId, returnAll: true, ...parameters },
		{ tokens: used.tokens },
	);

describe('templates', () => {
	it('of each kind are listed; those of tasks when nothing was chosen', async () => {
		expect(await templates({})).toEqual([{ id: seed.templates.task, name: 'Bug Report' }]);
		expect(await templates({ templateType: 'list' })).toMatchObject([{ id: seed.templates.list }]);
		expect(await templates({ templateType: 'folder' })).toMatchObject([{ id: seed.templates.folder }]);
	});

	it('of a type that there is none of are refused', async () => {
		const { error } = await run(
			{ resource: 'template', operation: 'getAll', team: seed.workspaceId, templateType: '=doc' },
			{ tokens: used.tokens },
		);
		expect(error?.message).toBe('"doc" is not a type of template');
	});

	it('of tasks come page by page until one is empty', async () => {
		for (let i = 1; i < 150; i++) {
			const id = `t-${i}`;
			used.sandbox.state.templates.set(id, { id, kind: 'task', workspaceId: seed.workspaceId, name: id });
		}
		expect(await templates({})).toHaveLength(150);
		expect(used.sandbox.requests.map(({ query }) => query.page)).toEqual(['0', '1', '2']);
		expect(await templates({ returnAll: false, limit: 100 })).toHaveLength(100);
		expect(used.sandbox.requests).toHaveLength(4);
	});

	it('become tasks', async () => {
		const make = { resource: 'task', operation: 'createFromTemplate', list: seed.secondListId };
		const made = await runForJson(
			{ ...make, template: seed.templates.task, name: 'Crash' },
			{ tokens: used.tokens },
		);
		expect(made).toEqual([{ success: true }]);
		const tasks = await runForJson(
			{ resource: 'task', operation: 'getAll', list: seed.secondListId, returnAll: true },
			{ tokens: used.tokens },
		);
		expect(tasks).toMatchObject([{ name: 'Crash' }]);
		const { error } = await run(
			{ ...make, template: seed.templates.list, name: 'Crash' },
			{ tokens: used.tokens },
		);
		expect(error?.context?.ecode).toBe('OAUTH_018');
	});
});
