import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const one = async (resource: string, operation: string, parameters: INodeParameters): Promise<IDataObject> =>
	(await runForJson({ resource, operation, ...parameters }, { tokens: used.tokens }))[0];
const create = async (name: string, task: string = seed.taskId) =>
	String((await one('checklist', 'create', { task, name })).id);
const addItem = async (checklist: string, name: string, additionalFields: INodeParameters = {}) =>
	await one('checklistItem', 'create', { checklist, name, additionalFields });
const items = (checklist: IDataObject) => checklist.items as IDataObject[];
const onTask = async () =>
	(await one('task', 'get', { id: seed.taskId })).checklists as Array<IDataObject & { name: string }>;
const lastBody = () => used.sandbox.requests.at(-1)?.body;

describe('a checklist', () => {
	it('is created, read, renamed and deleted', async () => {
		const created = await one('checklist', 'create', { task: seed.taskId, name: 'Release' });
		expect(created).toMatchObject({ task_id: seed.taskId, name: 'Release', items: [] });
		const checklist = String(created.id);
		expect(await one('checklist', 'update', { checklist, updateFields: { name: 'Launch' } })).toMatchObject({
			id: checklist,
			name: 'Launch',
		});
		expect(await onTask()).toEqual([expect.objectContaining({ id: checklist, name: 'Launch' })]);
		expect(await one('checklist', 'delete', { checklist })).toEqual({ success: true });
		expect(await onTask()).toEqual([]);
	});

	it('is moved to the first place, which is 0', async () => {
		await create('First');
		const checklist = await create('Second');
		await one('checklist', 'update', { checklist, updateFields: { position: 0 } });
		expect(lastBody()).toEqual({ position: 0 });
		expect((await onTask()).map(({ name }) => name)).toEqual(['Second', 'First']);
	});

	it("is added by the task's custom ID", async () => {
		const task = `https://app.clickup.com/t/${seed.workspaceId}/${seed.customTaskId}`;
		expect(await one('checklist', 'create', { task, name: 'Release' })).toMatchObject({
			task_id: seed.customTaskInternalId,
		});
	});
});

describe('a checklist item', () => {
	it('is added, changed, ticked off, opened again and deleted; the checklist is the answer', async () => {
		const checklist = await create('Release');
		const added = await addItem(checklist, 'Test', { assignee: String(seed.users.grace.id) });
		expect(lastBody()).toEqual({ name: 'Test', assignee: seed.users.grace.id });
		expect(added).toMatchObject({ id: checklist, resolved: 0, unresolved: 1 });
		const checklistItem = String(items(added)[0].id);
		const update = async (updateFields: INodeParameters) =>
			await one('checklistItem', 'update', { checklist, checklistItem, updateFields });

		expect(items(await update({ name: 'Test twice' }))[0]).toMatchObject({
			name: 'Test twice',
			assignee: { id: seed.users.grace.id },
		});
		expect(await update({ resolved: true })).toMatchObject({ resolved: 1, unresolved: 0 });
		expect(await update({ resolved: false })).toMatchObject({ resolved: 0, unresolved: 1 });
		expect(lastBody()).toEqual({ resolved: false });

		expect(items(await update({ assignee: String(seed.userId) }))[0]).toMatchObject({
			assignee: { id: seed.userId },
		});
		expect(items(await update({ assignee: '' }))[0]).toMatchObject({ assignee: null, name: 'Test twice' });
		expect(lastBody()).toEqual({ assignee: null });

		expect(await one('checklistItem', 'delete', { checklist, checklistItem })).toEqual({ success: true });
		expect(items((await onTask())[0])).toEqual([]);
	});

	it('is not assigned to the first of two users', async () => {
		const checklist = await create('Release');
		const assignee = `${seed.userId},${seed.users.grace.id}`;
		for (const parameters of [
			{ operation: 'create', name: 'Test', additionalFields: { assignee } },
			{ operation: 'update', checklistItem: '1', updateFields: { assignee } },
		]) {
			const { error } = await run(
				{ resource: 'checklistItem', checklist, ...parameters },
				{ tokens: used.tokens },
			);
			expect(error?.message).toContain('"Assignee');
		}
		expect(used.sandbox.requests).toHaveLength(1);
	});

	it('is put under another one, and out again', async () => {
		const checklist = await create('Release');
		const parent = String(items(await addItem(checklist, 'Parent'))[0].id);
		const checklistItem = String(items(await addItem(checklist, 'Child'))[1].id);
		const update = async (updateFields: INodeParameters) =>
			items(await one('checklistItem', 'update', { checklist, checklistItem, updateFields }));
		expect(await update({ parent })).toEqual([
			expect.objectContaining({ id: parent, children: [expect.objectContaining({ id: checklistItem })] }),
		]);
		expect(await update({ parent: '' })).toHaveLength(2);
		expect(lastBody()).toEqual({ parent: null });
	});

	it("keeps ClickUp's words when its assignee has no access", async () => {
		const checklist = await create('Release');
		const { error } = await run(
			{
				resource: 'checklistItem',
				operation: 'create',
				checklist,
				name: 'Test',
				additionalFields: { assignee: String(seed.users.charles.id) },
			},
			{ tokens: used.tokens },
		);
		expect(error?.message).toBe('Assignees must have access to the checklist (CHECK_026)');
	});
});
