import type { INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const json = async (parameters: INodeParameters) => await runForJson(parameters, { tokens: used.tokens });

describe('the hierarchy', () => {
	it('has Workspaces, one by its ID', async () => {
		const teams = await json({ resource: 'workspace', operation: 'getAll', returnAll: true });
		expect(teams.map(({ id }) => id)).toContain(seed.workspaceId);
		expect(await json({ resource: 'workspace', operation: 'get', team: seed.workspaceId })).toMatchObject([
			{ id: seed.workspaceId },
		]);
		const { error } = await run(
			{ resource: 'workspace', operation: 'get', team: '1' },
			{ tokens: used.tokens },
		);
		expect(error?.message).toBe('This credential has no access to the Workspace 1');
	});

	it('has Spaces', async () => {
		const spaces = await json({
			resource: 'space',
			operation: 'getAll',
			team: seed.workspaceId,
			returnAll: true,
		});
		expect(spaces.map(({ name }) => name)).toContain(seed.spaceName);
		expect(await json({ resource: 'space', operation: 'get', space: seed.spaceId })).toMatchObject([
			{ name: seed.spaceName },
		]);
	});

	it('has Folders with their Lists', async () => {
		const folders = await json({ resource: 'folder', operation: 'getAll', space: seed.spaceId, limit: 1 });
		expect(folders).toHaveLength(1);
		expect(await json({ resource: 'folder', operation: 'get', folder: seed.folderId })).toMatchObject([
			{ name: seed.folderName },
		]);
	});

	it('has Lists in Folders and in none', async () => {
		const inFolder = await json({
			resource: 'list',
			operation: 'getAll',
			folder: seed.folderId,
			returnAll: true,
		});
		expect(inFolder.map(({ id }) => id)).toContain(seed.listId);
		const folderless = await json({
			resource: 'list',
			operation: 'getAll',
			folderless: true,
			space: seed.spaceId,
			returnAll: true,
		});
		expect(folderless.map(({ id }) => id)).toContain(seed.folderlessListId);
		expect(
			await json({
				resource: 'list',
				operation: 'get',
				list: `https://app.clickup.com/${seed.workspaceId}/v/li/${seed.listId}`,
			}),
		).toMatchObject([{ name: seed.listName }]);
	});
});
