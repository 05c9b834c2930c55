import { ClickUp } from '../../nodes/ClickUp/ClickUp.node';
import { seed } from '../sandbox';
import { loadOptionsContext } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const { listSearch, loadOptions } = new ClickUp().methods;

type Search = keyof typeof listSearch;

const search = async (name: Search, chosen = {}, filter?: string, token?: string) =>
	await listSearch[name].call(loadOptionsContext(chosen, used.tokens), filter, token);
const names = ({ results }: { results: Array<{ name: string }> }) => results.map(({ name }) => name);

describe('a picker', () => {
	it('asks ClickUp once for each opening', async () => {
		await search('searchSpaces', { team: seed.workspaceId });
		await search('searchFolders', { space: seed.spaceId });
		await search('searchLists', { space: seed.spaceId });
		await search('searchTasks', { team: seed.workspaceId });
		expect(used.sandbox.requests).toHaveLength(4);
	});

	it('shows Lists with their Folder, then those in none, and finds by name', async () => {
		const first = await search('searchLists', { space: { __rl: true, mode: 'id', value: seed.spaceId } });
		expect(names(first)).toContain(`${seed.folderName} / ${seed.listName}`);
		const second = await search(
			'searchLists',
			{ space: seed.spaceId },
			undefined,
			first.paginationToken as string,
		);
		expect(names(second)).toContain(seed.folderlessListName);
		expect(second.paginationToken).toBeUndefined();
		expect(names(await search('searchLists', { space: seed.spaceId }, seed.listName.toUpperCase()))).toEqual([
			`${seed.folderName} / ${seed.listName}`,
		]);
	});

	it('finds a List that is in no Folder, which the editor would not ask a second page for', async () => {
		const part = seed.folderlessListName.slice(0, 3).toLowerCase();
		const found = await search('searchLists', { space: seed.spaceId }, part);
		expect(names(found)).toEqual([seed.folderlessListName]);
		expect(found.paginationToken).toBeUndefined();
	});

	it('finds a task by a part of its name, and says so when it is not among the newest', async () => {
		const found = await search('searchTasks', { team: seed.workspaceId }, seed.taskName.toUpperCase());
		expect(found.results.length).toBeGreaterThan(0);
		expect(names(found).filter((name) => !name.includes(seed.taskName.toLowerCase().slice(1)))).toEqual([]);
		for (let n = 0; n < 300; n++) {
			const task = used.sandbox.state.tasks.get(seed.taskId)!;
			used.sandbox.state.tasks.set(`copy${n}`, { ...task, id: `copy${n}` });
		}
		await expect(search('searchTasks', { team: seed.workspaceId }, 'nothing like this')).rejects.toThrow(
			'among the 500 that were changed last',
		);
	});

	it('takes the only Workspace when none is chosen', async () => {
		const tokens = { ...used.tokens };
		const context = loadOptionsContext({ authentication: 'oAuth2' }, tokens);
		expect(names(await listSearch.searchSpaces.call(context))).toContain(seed.spaceName);
	});

	it('gives tasks page by page', async () => {
		const first = await search('searchTasks', { team: seed.workspaceId });
		expect(first.results.length).toBe(100);
		expect(first.paginationToken).toBe('1');
		const next = await search('searchTasks', { team: seed.workspaceId }, undefined, '1');
		expect(next.results.map(({ value }) => value)).not.toContain(first.results[0].value);
	});

	it('says what is missing, and shows what ClickUp refuses', async () => {
		await expect(search('searchLists')).rejects.toThrow('Choose the Space first');
		await expect(search('searchLists', { space: '00000000' })).rejects.toThrow('does not know this ID');
	});

	it('does not keep a person waiting for the rate limit', async () => {
		used.sandbox.failNext({ rateLimited: true, resetInSeconds: 60 });
		await expect(search('searchWorkspaces')).rejects.toThrow("ClickUp's rate limit is used up");
	});
});

describe('a menu', () => {
	it.each([
		['getAssignees', { team: seed.workspaceId }],
		['getStatuses', { list: seed.listId }],
		['getTags', { space: seed.spaceId }],
	] as const)('%s is filled with one request', async (name, chosen) => {
		const options = await loadOptions[name].call(loadOptionsContext(chosen, used.tokens));
		expect(options.length).toBeGreaterThan(1);
		expect(used.sandbox.requests).toHaveLength(1);
	});
});
