import type { INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const team = seed.workspaceId;
const channel = async (operation: string, parameters: INodeParameters = {}) =>
	await runForJson({ resource: 'chatChannel', operation, team, ...parameters }, { tokens: used.tokens });
const names = (rows: Array<{ name?: unknown }>) => rows.map(({ name }) => name);
const lastBody = () => used.sandbox.requests.at(-1)?.body;

describe('Chat Channel', () => {
	it('is created, found, changed and deleted', async () => {
		const [created] = await channel('create', {
			name: 'Release Team',
			additionalFields: {
				description: 'Who **ships**',
				topic: '2.0',
				userIds: `${seed.users.grace.id}, ${seed.users.alan.id}, ${seed.users.grace.id}`,
				visibility: 'PRIVATE',
			},
		});
		expect(created).toMatchObject({ name: 'Release Team', topic: '2.0', visibility: 'PRIVATE' });
		const channelId = String(created.id);

		expect(await channel('get', { channelId })).toMatchObject([{ description: 'Who **ships**' }]);
		expect(await channel('get', { channelId, options: { descriptionFormat: 'text/plain' } })).toMatchObject([
			{ description: 'Who ships' },
		]);
		expect(names(await channel('getAll', { returnAll: true }))).toEqual(['Release Team']);
		const members = await channel('getMembers', { channelId, returnAll: true });
		expect(members.map(({ id }) => id)).toEqual(['1001', '1002', '1003']);
		expect(await channel('getFollowers', { channelId, limit: 2 })).toHaveLength(2);

		const [updated] = await channel('update', {
			channelId,
			updateFields: { name: 'Shipping', topic: '', locationType: 'space', locationId: seed.spaceId },
		});
		expect(updated).toMatchObject({ name: 'Shipping', parent: { id: seed.spaceId, type: 4 } });
		expect(updated).not.toHaveProperty('topic');
		expect(updated.description).toBe('Who **ships**');

		expect(await channel('delete', { channelId })).toEqual([{ success: true }]);
		expect(await channel('getAll', { returnAll: true })).toEqual([]);
	});

	it('of the same name comes back instead of a second one', async () => {
		const [first] = await channel('create', { name: 'Lunch' });
		const [second] = await channel('create', { name: 'Lunch' });
		expect(second.id).toBe(first.id);
		expect(used.sandbox.requests.map(({ status }) => status)).toEqual([201, 200]);
	});

	it('of a Space, a Folder and a List', async () => {
		const places = { space: seed.spaceId, folder: seed.folderId, list: seed.listId };
		for (const level of ['space', 'folder', 'list'] as const) {
			const [created] = await channel('createInLocation', { level, [level]: places[level] });
			expect(created.parent).toMatchObject({ id: places[level] });
			expect(lastBody()).toEqual({ location: { id: places[level], type: level } });
		}
		const [again] = await channel('createInLocation', { level: 'list', list: seed.listId });
		expect(again.name).toBe(seed.listName);
		expect(await channel('getAll', { returnAll: true })).toHaveLength(3);
	});

	it('is a direct message too: with others, and with oneself', async () => {
		const both = `${seed.users.grace.id},${seed.users.alan.id}`;
		expect(await channel('createDirectMessage', { userIds: both })).toMatchObject([{ type: 'GROUP_DM' }]);
		const [self] = await channel('createDirectMessage');
		expect(lastBody()).toEqual({ user_ids: [] });
		expect(await channel('getMembers', { channelId: String(self.id) })).toMatchObject([{ id: '1001' }]);
		const { error } = await run(
			{
				resource: 'chatChannel',
				operation: 'createDirectMessage',
				team,
				userIds: Array.from({ length: 16 }, (_, i) => i + 1).join(),
			},
			{ tokens: used.tokens },
		);
		expect(error).toMatchObject({
			message: '"Users" has 16 users',
			description: 'ClickUp takes up to 15: leave some of them out',
		});
	});

	it('can be filtered by its type, who follows it, whether it is closed, and when it was written to', async () => {
		await channel('create', { name: 'Quiet' });
		const [busy] = await channel('create', { name: 'Busy' });
		const [direct] = await channel('createDirectMessage', { userIds: String(seed.users.grace.id) });
		await runForJson(
			{ resource: 'chatMessage', operation: 'send', team, channelId: String(busy.id), content: 'Hello' },
			{ tokens: used.tokens },
		);
		const { state, clock } = used.sandbox;
		state.channels.get(String(direct.id))!.closedByIds.push(seed.userId);
		state.channels.get(String(busy.id))!.followerIds = [];
		const filtered = async (filters: INodeParameters) =>
			names(await channel('getAll', { returnAll: true, filters }));

		expect(await filtered({})).toEqual(['Quiet', 'Busy']);
		expect(await filtered({ includeClosed: true })).toHaveLength(3);
		expect(await filtered({ includeClosed: true, channelTypes: ['DM', 'GROUP_DM'] })).toHaveLength(1);
		expect(await filtered({ isFollower: true })).toEqual(['Quiet']);
		expect(await filtered({ withMessageSince: new Date(clock.now() - 60_000).toISOString() })).toEqual([
			'Busy',
		]);
		expect(await filtered({ withMessageSince: new Date(clock.now() + 60_000).toISOString() })).toEqual([]);
	});

	it('comes in pages, as many as are wanted', async () => {
		for (let i = 0; i < 120; i++) {
			used.sandbox.state.channels.set(`c${i}`, {
				id: `c${i}`,
				workspaceId: team,
				name: `Channel ${i}`,
				description: '',
				topic: '',
				type: 'CHANNEL',
				visibility: 'PUBLIC',
				location: null,
				creatorId: seed.userId,
				dateCreated: 0,
				dateUpdated: 0,
				memberIds: [],
				followerIds: [],
				closedByIds: [],
			});
		}
		expect(await channel('getAll', { returnAll: true })).toHaveLength(120);
		expect(used.sandbox.requests).toHaveLength(2);
		expect(await channel('getAll', { limit: 3 })).toHaveLength(3);
		expect(used.sandbox.requests).toHaveLength(3);
	});

	it('that is not there is refused in words', async () => {
		const { error } = await run(
			{ resource: 'chatChannel', operation: 'get', team, channelId: 'nothing' },
			{ tokens: used.tokens },
		);
		expect(error).toMatchObject({ httpCode: '404', message: 'Channel not found' });
		expect(error?.description).toContain('Check the IDs');
	});

	it('with nothing to change is read', async () => {
		const [created] = await channel('create', { name: 'Same' });
		expect(await channel('update', { channelId: String(created.id) })).toMatchObject([{ name: 'Same' }]);
		expect(used.sandbox.requests.at(-1)?.method).toBe('GET');
	});

	it('keeps its name', async () => {
		const [created] = await channel('create', { name: 'Named' });
		const updateFields = { name: '', topic: 'New' };
		const [changed] = await channel('update', { channelId: String(created.id), updateFields });
		expect(changed).toMatchObject({ name: 'Named', topic: 'New' });
	});
});
