/** Each picker against the sandbox: what it shows, with one request, and what is said when it cannot. */
import type { IBinaryKeyData, IDataObject, INodeParameters } from 'n8n-workflow';

import { ClickUp } from '../../nodes/ClickUp/ClickUp.node';
import { seed } from '../sandbox';
import { loadOptionsContext, run } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const { listSearch } = new ClickUp().methods;
type Search = keyof typeof listSearch;

const team = seed.workspaceId;
const locator = (value: string) => ({ __rl: true, mode: 'list', value });

const search = async (
	name: Search,
	chosen: INodeParameters = {},
	filter?: string,
	token?: string,
	path = '',
) => {
	const context = loadOptionsContext(chosen, used.tokens, path);
	return await listSearch[name].call(context, filter, token);
};
const names = ({ results }: { results: Array<{ name: string }> }) => results.map(({ name }) => name);

/** Runs the node, and gives its first item. */
async function make(
	resource: string,
	operation: string,
	parameters: INodeParameters,
	binary?: IBinaryKeyData,
): Promise<IDataObject> {
	const { items, error } = await run(
		{ resource, operation, team, ...parameters },
		{ tokens: used.tokens, binary },
	);
	if (error) throw error;
	return items[0].json;
}
const idOf = async (...thing: Parameters<typeof make>) => String((await make(...thing)).id);

/** What is made for a picker: what is chosen beside it, what it has to show, and the value of that. */
interface Made {
	chosen: INodeParameters;
	shows: string;
	value: unknown;
}

/** A picker, and how something is made that it has to show. */
const pickers: Partial<Record<Search, () => Promise<Made>>> = {
	searchAttachments: async () => {
		const data = {
			data: Buffer.from('text').toString('base64'),
			mimeType: 'text/plain',
			fileName: 'Report.txt',
		};
		const value = await idOf('attachment', 'upload', { task: seed.taskId }, { data });
		return { chosen: { task: seed.taskId }, shows: 'Report.txt', value };
	},
	searchChannels: async () => {
		const value = await idOf('chatChannel', 'create', { name: 'Launch Room' });
		return { chosen: { team }, shows: 'Launch Room', value };
	},
	searchChatViews: async () => {
		const place = { level: 'space', space: seed.spaceId };
		const value = await idOf('view', 'create', { ...place, name: 'Talk', type: 'conversation' });
		await make('view', 'create', { ...place, name: 'Board', type: 'board' });
		return { chosen: { team, space: seed.spaceId }, shows: 'Talk (conversation)', value };
	},
	searchChecklistItems: async () => {
		const checklist = await idOf('checklist', 'create', { task: seed.taskId, name: 'Release' });
		const { items } = await make('checklistItem', 'create', { checklist, name: 'Tell the customers' });
		return {
			chosen: { task: seed.taskId, checklist: locator(checklist) },
			shows: 'Tell the customers',
			value: (items as IDataObject[])[0].id,
		};
	},
	searchChecklists: async () => {
		const task = `https://app.clickup.com/t/${team}/${seed.customTaskId}`;
		const value = await idOf('checklist', 'create', { task, name: 'Release' });
		return { chosen: { task }, shows: 'Release', value };
	},
	searchCustomRoles: async () => ({ chosen: { team }, shows: 'Reviewer', value: 4547089 }),
	searchDocs: async () => {
		const value = await idOf('doc', 'create', { name: 'Handbook' });
		return { chosen: { team }, shows: 'Handbook', value };
	},
	searchFolderTemplates: async () => ({
		chosen: { team },
		shows: 'Client Project',
		value: seed.templates.folder,
	}),
	searchFolders: async () => ({
		chosen: { space: seed.spaceId },
		shows: seed.folderName,
		value: seed.folderId,
	}),
	searchGoals: async () => {
		const value = await idOf('goal', 'create', {
			name: 'More Sign-Ups',
			additionalFields: { dueDate: '2026-12-01' },
		});
		return { chosen: { team }, shows: 'More Sign-Ups', value };
	},
	searchGroups: async () => {
		const value = await idOf('userGroup', 'create', { name: 'Designers' });
		return { chosen: { team }, shows: 'Designers', value };
	},
	searchGuests: async () => ({
		chosen: { team },
		shows: 'Katherine Johnson (katherine@example.com)',
		value: seed.users.katherine.id,
	}),
	searchListFields: async () => ({
		chosen: { list: seed.listId },
		shows: 'Size',
		value: seed.fields.drop_down,
	}),
	searchListTemplates: async () => ({
		chosen: { team },
		shows: 'Release Checklist',
		value: seed.templates.list,
	}),
	searchLists: async () => ({
		chosen: { space: seed.spaceId },
		shows: `${seed.folderName} / ${seed.listName}`,
		value: seed.listId,
	}),
	searchPages: async () => {
		const doc = await idOf('doc', 'create', { name: 'Handbook' });
		const parentPage = await idOf('docPage', 'create', { doc, name: 'Rules' });
		const value = await idOf('docPage', 'create', { doc, name: 'Travel', additionalFields: { parentPage } });
		return { chosen: { team, doc: locator(doc) }, shows: 'Rules / Travel', value };
	},
	searchPeople: async () => ({
		chosen: { team },
		shows: 'Grace Hopper (grace@example.com)',
		value: seed.users.grace.id,
	}),
	searchPeopleOrGroups: async () => ({
		chosen: { team },
		shows: 'Grace Hopper (grace@example.com)',
		value: seed.users.grace.id,
	}),
	searchPostSubtypes: async () => {
		const [{ id }] = await idea();
		return { chosen: { team }, shows: 'Idea', value: id };
	},
	searchSpaces: async () => ({ chosen: { team }, shows: seed.spaceName, value: seed.spaceId }),
	searchStatuses: async () => ({ chosen: { list: seed.listId }, shows: 'in review', value: 'in review' }),
	searchTags: async () => ({ chosen: { space: seed.spaceId }, shows: 'r&d', value: 'r&d' }),
	searchTaskFields: async () => ({
		chosen: { task: seed.taskId },
		shows: 'Size',
		value: seed.fields.drop_down,
	}),
	searchTaskTags: async () => {
		await make('taskTag', 'add', { taskId: seed.taskId, tagName: 'r&d' });
		return { chosen: { taskId: `#${seed.taskId}` }, shows: 'r&d', value: 'r&d' };
	},
	searchTaskTemplates: async () => ({ chosen: { team }, shows: 'Bug Report', value: seed.templates.task }),
	searchTaskTypes: async () => ({ chosen: { team }, shows: 'Bug', value: seed.customItemId }),
	searchTasks: async () => ({
		chosen: { team },
		shows: `Inbox task 001 (${seed.folderlessListName})`,
		value: seed.folderlessTaskId,
	}),
	searchTimeEntries: async () => {
		const at = new Date(used.sandbox.clock.now()).toISOString().slice(0, 16);
		const value = await idOf('timeEntry', 'create', { start: at, duration: 90, task: seed.taskId });
		return { chosen: { team }, shows: `${seed.taskName}, ${at.replace('T', ' ')}, 90 min`, value };
	},
	searchTimeEntryTags: async () => {
		const at = new Date(used.sandbox.clock.now()).toISOString().slice(0, 16);
		const additionalFields = { tags: [JSON.stringify({ name: 'meeting' })] };
		await make('timeEntry', 'create', { start: at, duration: 90, additionalFields });
		return { chosen: { team }, shows: 'meeting', value: 'meeting' };
	},
	searchViews: async () => {
		const place = { level: 'list', list: seed.listId };
		const value = await idOf('view', 'create', { ...place, name: 'Sprint', type: 'board' });
		return {
			chosen: { team, space: seed.spaceId, folder: '', list: locator(seed.listId) },
			shows: 'Sprint (board)',
			value,
		};
	},
	searchWebhooks: async () => {
		const endpoint = 'https://example.com/clickup';
		const value = await idOf('webhook', 'create', { endpoint, events: ['*'] });
		return { chosen: { team }, shows: endpoint, value };
	},
	searchWorkspaces: async () => ({ chosen: {}, shows: seed.workspaceName, value: team }),
};

const idea = async () => {
	const { items } = await run(
		{ resource: 'chatMessage', operation: 'getPostSubtypes', team },
		{ tokens: used.tokens },
	);
	return items.map(({ json }) => json).filter(({ name }) => name === 'Idea');
};

const table = Object.entries(pickers) as Array<[Search, () => Promise<Made>]>;

it('every picker is in the table', () => {
	expect(Object.keys(pickers)).toEqual(Object.keys(listSearch).sort());
});

describe.each(table)('%s', (name, prepare) => {
	it('shows what there is with one request, and finds it by a part of its name', async () => {
		const { chosen, shows, value } = await prepare();
		// Where pages are searched, what is wanted may stand on another.
		const before = used.sandbox.requests.length;
		const opened = await search(name, chosen);
		expect(used.sandbox.requests.length - before).toBe(1);
		if (name !== 'searchTasks')
			expect(opened.results).toContainEqual(expect.objectContaining({ name: shows, value }));
		const found = await search(name, chosen, ` ${shows.slice(1).toUpperCase()}`);
		expect(found.results).toContainEqual(expect.objectContaining({ name: shows, value }));
		expect(names(found).filter((each) => !each.toLowerCase().includes(shows.slice(1).toLowerCase()))).toEqual(
			[],
		);
	});

	it("shows ClickUp's own reason when it refuses", async () => {
		const { chosen } = await prepare();
		used.sandbox.failNext({ status: 403, body: { err: 'Only for the owner', ECODE: 'ACCESS_001' } });
		await expect(search(name, chosen)).rejects.toThrow('Only for the owner');
	});
});

describe('what has to be chosen first', () => {
	it.each([
		['searchFolders', 'Choose the Space first'],
		['searchLists', 'Choose the Space first'],
		['searchTags', 'Choose the Space first'],
		['searchStatuses', 'Choose the List first'],
		['searchListFields', 'Choose the List first'],
		['searchPages', 'Choose the Doc first'],
		['searchChecklists', 'Choose the task first'],
		['searchChecklistItems', 'Choose the checklist first'],
		['searchAttachments', 'Choose the task first'],
		['searchTaskFields', 'Choose the task first'],
		['searchTaskTags', 'Choose the task first'],
		// The personal token may use two Workspaces.
		['searchPeople', 'Choose the Workspace first'],
		['searchGoals', 'This credential may use 2 Workspaces'],
	] as Array<[Search, string]>)('%s: %s', async (name, said) => {
		await expect(search(name, { team: locator('') })).rejects.toThrow(said);
	});

	it('is said for an address of something else', async () => {
		const doc = `https://app.clickup.com/t/${seed.taskId}`;
		await expect(search('searchPages', { team, doc })).rejects.toThrow('There is no doc ID in the address');
	});
});

describe('the only Workspace', () => {
	it.each(['searchGoals', 'searchDocs', 'searchViews', 'searchGroups', 'searchTaskTemplates'] as Search[])(
		'is found by %s with one more request',
		async (name) => {
			const context = loadOptionsContext({ authentication: 'oAuth2' }, used.tokens);
			await listSearch[name].call(context);
			expect(used.sandbox.requests).toHaveLength(2);
		},
	);

	it('comes along with its people', async () => {
		const context = loadOptionsContext({ authentication: 'oAuth2' }, used.tokens);
		const { results } = await listSearch.searchPeople.call(context);
		expect(results).toHaveLength(4);
		expect(used.sandbox.requests).toHaveLength(1);
	});
});

describe('pages', () => {
	/** As many more, like the one that is there. */
	function copy(resource: string, count: number): void {
		const { channels, docs } = used.sandbox.state;
		const all: Map<string, { id: string; name: string }> = resource === 'doc' ? docs : channels;
		const [original] = [...all.values()];
		for (let n = 1; n <= count; n++) {
			const id = `8copy-${n}`;
			all.set(id, { ...original, id, name: `Number ${String(n).padStart(3, '0')}` });
		}
	}

	it.each([
		['doc', 'searchDocs'],
		['chatChannel', 'searchChannels'],
	] as Array<[string, Search]>)('of v3 (%s) are handed on by their cursor', async (resource, name) => {
		await make(resource, 'create', { name: 'First' });
		copy(resource, 104);
		const first = await search(name, { team });
		expect(first.results).toHaveLength(100);
		expect(first.paginationToken).toEqual(expect.any(String));
		const second = await search(name, { team }, undefined, first.paginationToken as string);
		expect(second.paginationToken).toBeUndefined();
		const all = [...names(first), ...names(second)];
		expect(new Set(all).size).toBe(105);
		// A search goes on by itself.
		const last = names(second).at(-1)!;
		expect(names(await search(name, { team }, last))).toEqual([last]);
	});

	it('of templates end with an empty one', async () => {
		const first = await search('searchTaskTemplates', { team });
		expect(first).toMatchObject({ results: [{ name: 'Bug Report' }], paginationToken: '1' });
		expect(await search('searchTaskTemplates', { team }, undefined, '1')).toEqual({ results: [] });
	});

	it('are searched only so far, and that is said', async () => {
		await make('doc', 'create', { name: 'Original' });
		copy('doc', 700);
		await expect(search('searchDocs', { team }, 'nothing like this')).rejects.toThrow(
			'No Doc with "nothing like this" in its name is among the 500 that come first',
		);
	});
});

describe('a row', () => {
	it('decides between people and groups by its own kind', async () => {
		await make('userGroup', 'create', { name: 'Designers' });
		const chosen = { team, entries: { entry: [{ kind: 'user' }, { kind: 'group' }] } };
		const at = async (row: number) =>
			names(
				await search(
					'searchPeopleOrGroups',
					chosen,
					undefined,
					undefined,
					`parameters.entries.entry[${row}].id`,
				),
			);
		expect(await at(0)).toContain('Grace Hopper (grace@example.com)');
		expect(await at(1)).toEqual(['Designers']);
	});

	it("takes the Space from the webhook's own fields", async () => {
		const chosen = { team, additionalFields: { spaceId: locator(seed.spaceId) } };
		const found = await search(
			'searchFolders',
			chosen,
			undefined,
			undefined,
			'parameters.additionalFields.folderId',
		);
		expect(names(found)).toContain(seed.folderName);
	});
});

describe('views', () => {
	it('are those of the narrowest place that is chosen', async () => {
		const create = async (name: string, place: INodeParameters) =>
			await make('view', 'create', { ...place, name, type: 'list' });
		await create('Everywhere', { level: 'workspace' });
		await create('Of the Space', { level: 'space', space: seed.spaceId });
		await create('Of the Folder', { level: 'folder', folder: seed.folderId });
		const chosen: INodeParameters = { team };
		expect(names(await search('searchViews', chosen))).toEqual(['Everywhere (list)']);
		chosen.space = locator(seed.spaceId);
		expect(names(await search('searchViews', chosen))).toEqual(['Of the Space (list)']);
		chosen.folder = locator(seed.folderId);
		expect(names(await search('searchViews', chosen))).toEqual(['Of the Folder (list)']);
		chosen.list = locator(seed.listId);
		expect(names(await search('searchViews', chosen))).toEqual([]);
	});
});
