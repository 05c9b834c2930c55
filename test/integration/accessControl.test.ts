import type { INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const parametersOf = (more: INodeParameters): INodeParameters => ({
	resource: 'accessControl',
	operation: 'update',
	team: seed.workspaceId,
	...more,
});
const update = async (more: INodeParameters) => await runForJson(parametersOf(more), { tokens: used.tokens });
const refusal = async (more: INodeParameters) =>
	(await run(parametersOf(more), { tokens: used.tokens })).error;
const acl = (key: string) => used.sandbox.state.acls.get(key);

describe('Access Control', () => {
	it('shares with users and groups, changes and takes away', async () => {
		const [group] = await runForJson(
			{
				resource: 'userGroup',
				operation: 'create',
				team: seed.workspaceId,
				name: 'Designers',
				members: String(seed.users.alan.id),
			},
			{ tokens: used.tokens },
		);
		const groupId = String(group.id);
		const list = { objectType: 'list', objectId: seed.listId };
		expect(
			await update({
				...list,
				entries: {
					entry: [
						{ kind: 'user', id: '1002', permission: 'edit' },
						{ kind: 'group', id: groupId, permission: 'comment' },
					],
				},
				updateFields: { private: true },
			}),
		).toEqual([{ success: true }]);
		expect(acl(`list/${seed.listId}`)).toEqual({
			private: true,
			entries: [
				{ kind: 'user', id: '1002', permissionLevel: 4 },
				{ kind: 'group', id: groupId, permissionLevel: 3 },
			],
		});

		await update({ ...list, entries: { entry: [{ kind: 'user', id: '1002', permission: 'remove' }] } });
		expect(used.sandbox.requests.at(-1)?.body).toEqual({
			entries: [{ kind: 'user', id: '1002', permission_level: null }],
		});
		expect(acl(`list/${seed.listId}`)).toMatchObject({ private: true, entries: [{ id: groupId }] });
	});

	it('makes public again: false is sent', async () => {
		const space = { objectType: 'space', objectId: seed.spaceId };
		const isPrivate = async () =>
			(
				await runForJson(
					{ resource: 'space', operation: 'get', space: seed.spaceId },
					{ tokens: used.tokens },
				)
			)[0].private;
		await update({ ...space, updateFields: { private: true } });
		expect(await isPrivate()).toBe(true);
		await update({ ...space, updateFields: { private: false } });
		expect(await isPrivate()).toBe(false);
	});

	it('takes a task by its custom ID, and a List by its address', async () => {
		await update({ objectType: 'task', objectId: seed.customTaskId, updateFields: { private: true } });
		expect(acl(`task/${seed.customTaskInternalId}`)).toMatchObject({ private: true });
		await update({
			objectType: 'list',
			objectId: `https://app.clickup.com/${seed.workspaceId}/v/li/${seed.listId}`,
			updateFields: { private: true },
		});
		expect(acl(`list/${seed.listId}`)).toMatchObject({ private: true });
	});

	it('with nothing to change is refused before anything is sent', async () => {
		const error = await refusal({ objectType: 'list', objectId: seed.listId });
		expect(error?.message).toBe('There is nothing to change');
		expect(used.sandbox.requests).toEqual([]);
	});

	it('is not given by an emptied permission', async () => {
		for (const permission of ['={{ "" }}', '={{ null }}']) {
			const error = await refusal({
				objectType: 'list',
				objectId: seed.listId,
				entries: { entry: [{ kind: 'user', id: '1002', permission }] },
			});
			expect(error?.message).toBe('"Permission" is empty');
		}
		expect(used.sandbox.requests).toEqual([]);
	});

	it('for someone who is not in the Workspace is refused by ClickUp', async () => {
		const error = await refusal({
			objectType: 'list',
			objectId: seed.listId,
			entries: { entry: [{ kind: 'user', id: '1005', permission: 'read' }] },
		});
		expect(error).toMatchObject({ httpCode: '400', message: expect.stringContaining('no user 1005') });
	});
});
