/** What is entered into a picker: names, addresses and IDs in any of its ways, and what old workflows hold. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const team = seed.workspaceId;
const app = `https://app.clickup.com/${team}`;

const one = async (
	resource: string,
	operation: string,
	parameters: INodeParameters,
	item: IDataObject = {},
): Promise<IDataObject> =>
	(await runForJson({ resource, operation, team, ...parameters }, { tokens: used.tokens, items: [item] }))[0];
const picked = (value: unknown, mode = 'id') => ({ __rl: true, mode, value }) as INodeParameters;
const last = () => used.sandbox.requests.at(-1)!;

it('a goal is taken by its ID, its number and its address', async () => {
	const { id, pretty_id: number } = await one('goal', 'create', {
		name: 'More Sign-Ups',
		additionalFields: { dueDate: '2026-12-01' },
	});
	const goals = [
		String(id),
		String(number),
		`${app}/goals/${String(number)}`,
		picked(`${app}/goals/${String(number)}`),
	];
	for (const goal of goals) expect(await one('goal', 'get', { goal })).toMatchObject({ id });
	const { error } = await run(
		{ resource: 'goal', operation: 'get', team, goal: '424242' },
		{ tokens: used.tokens },
	);
	expect(error?.message).toBe('There is no goal with the number 424242 in this Workspace');
});

it('a page is taken by its address, and its Doc by the same', async () => {
	const { id: doc } = await one('doc', 'create', { name: 'Handbook' });
	const { id: page } = await one('docPage', 'create', { doc: String(doc), name: 'Rules' });
	for (const address of [
		`${app}/v/dc/${String(doc)}/${String(page)}`,
		`${app}/docs/${String(doc)}/${String(page)}`,
	]) {
		const found = await one('docPage', 'get', { doc: picked(address), page: picked(address, 'list') });
		expect(found).toMatchObject({ id: page, name: 'Rules' });
	}
});

it('a view and a channel are taken by their addresses', async () => {
	const view = await one('view', 'create', {
		level: 'list',
		list: seed.listId,
		name: 'Sprint',
		type: 'board',
	});
	expect(await one('view', 'get', { viewId: picked(`${app}/v/b/${String(view.id)}?pr=1`) })).toMatchObject({
		id: view.id,
	});
	const channel = await one('chatChannel', 'create', { name: 'Launch Room' });
	const channelId = picked(`${app}/chat/r/${String(channel.id)}`, 'url');
	expect(await one('chatChannel', 'get', { channelId })).toMatchObject({ id: channel.id });
});

it('groups, guests and users are taken by their names', async () => {
	const group = await one('userGroup', 'create', { name: 'Designers' });
	const updateFields = { name: 'Artists' };
	expect(await one('userGroup', 'update', { groupId: picked('designers'), updateFields })).toMatchObject({
		id: group.id,
		name: 'Artists',
	});
	await one('guest', 'get', { guest: picked('katherine@example.com') });
	expect(last().path).toBe(`/api/v2/team/${team}/guest/${seed.users.katherine.id}`);
	await one('user', 'get', { userId: picked(seed.users.grace.id, 'list') });
	expect(last().path).toBe(`/api/v2/team/${team}/user/${seed.users.grace.id}`);
});

it('task types of a Folder that is moved are taken by their names', async () => {
	const row = { source: picked('Bug'), destination: picked(0, 'list') };
	await one('folder', 'move', {
		folder: seed.folderId,
		moveTo: 'space',
		destinationSpace: seed.secondSpaceId,
		additionalFields: { customTypeMap: { types: [row] } },
	});
	expect(last().body).toMatchObject({ custom_type_map: { [seed.customItemId]: 0 } });
});

it('key results count tasks by their custom IDs', async () => {
	const { id: goal } = await one('goal', 'create', {
		name: 'Done',
		additionalFields: { dueDate: '2026-12-01' },
	});
	await one('goalKeyResult', 'create', {
		goal: String(goal),
		name: 'Tickets',
		type: 'automatic',
		additionalFields: { taskIds: `${seed.customTaskId}, https://app.clickup.com/t/${seed.taskId}` },
	});
	expect(last().body).toMatchObject({ task_ids: [seed.customTaskInternalId, seed.taskId] });
});

describe('an item of a checklist', () => {
	const items = (checklist: IDataObject) => checklist.items as IDataObject[];
	const grace = seed.users.grace.id;

	async function item() {
		const { id: checklist } = await one('checklist', 'create', { task: seed.taskId, name: 'Release' });
		const made = await one('checklistItem', 'create', {
			checklist: String(checklist),
			name: 'Tell the customers',
			additionalFields: { assignee: picked('Grace Hopper') },
		});
		return { checklist: String(checklist), checklistItem: String(items(made)[0].id) };
	}
	const changed = async (updateFields: INodeParameters, input: IDataObject = {}) =>
		items(await one('checklistItem', 'update', { ...(await item()), updateFields }, input))[0];

	it.each([
		['text', '={{ $json.who }}'],
		['a picker', picked('={{ $json.who }}')],
	])(
		'keeps its assignee when an expression in %s gives nothing, and loses it when that is empty',
		async (_, assignee) => {
			expect(await changed({ name: 'New', assignee })).toMatchObject({
				name: 'New',
				assignee: { id: grace },
			});
			expect(await changed({ assignee }, { who: '' })).toMatchObject({ assignee: null });
			expect(await changed({ assignee }, { who: null })).toMatchObject({ assignee: null });
			expect(await changed({ assignee }, { who: seed.users.alan.id })).toMatchObject({
				assignee: { id: seed.users.alan.id },
			});
		},
	);
});
