import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const team = seed.workspaceId;
const message = async (operation: string, parameters: INodeParameters = {}) =>
	await runForJson({ resource: 'chatMessage', operation, team, ...parameters }, { tokens: used.tokens });
const refusal = async (operation: string, parameters: INodeParameters) =>
	(await run({ resource: 'chatMessage', operation, team, ...parameters }, { tokens: used.tokens })).error;
const contents = (rows: IDataObject[]) => rows.map(({ content }) => content);
const last = () => used.sandbox.requests.at(-1)!;

let channelId: string;
beforeEach(async () => {
	const [channel] = await runForJson(
		{ resource: 'chatChannel', operation: 'create', team, name: 'Talk' },
		{ tokens: used.tokens },
	);
	channelId = String(channel.id);
});

const sent = async (content: string, parameters: INodeParameters = {}) => {
	const [row] = await message('send', { channelId, content, ...parameters });
	return String(row.id);
};

describe('Chat Message', () => {
	it('is sent, found, changed and deleted', async () => {
		const messageId = await sent('It **works**', {
			additionalFields: {
				assignee: String(seed.users.grace.id),
				contentFormat: 'text/md',
				followers: `${seed.users.alan.id}`,
				triagedAction: 1,
				triagedObjectId: seed.taskId,
				triagedObjectType: 1,
			},
		});
		expect(await message('getAll', { channelId, returnAll: true })).toMatchObject([
			{ id: messageId, content: 'It **works**', assignee: '1002', resolved: false, triaged_action: 1 },
		]);
		expect(
			contents(await message('getAll', { channelId, options: { contentFormat: 'text/plain' } })),
		).toEqual(['It works']);
		expect(
			await message('update', { messageId, updateFields: { content: 'It works now', resolved: true } }),
		).toMatchObject([{ content: 'It works now', resolved: true, resolved_by: '1001', assignee: '1002' }]);
		expect(await message('update', { messageId, updateFields: { resolved: false } })).toMatchObject([
			{ resolved: false },
		]);
		expect(await message('delete', { messageId })).toEqual([{ success: true }]);
		expect(last().status).toBe(204);
		expect(await message('getAll', { channelId, returnAll: true })).toEqual([]);
	});

	it('can be a post, with a title and one of the kinds that the Workspace has', async () => {
		const subtypes = await message('getPostSubtypes');
		expect(subtypes.map(({ name }) => name)).toEqual(['Announcement', 'Discussion', 'Idea', 'Update']);
		expect(await message('getPostSubtypes', { commentType: 'ai' })).toEqual([]);
		const [announcement, , idea] = subtypes.map(({ id }) => String(id));
		const messageId = await sent('All of it', {
			type: 'post',
			postTitle: 'Release',
			postSubtype: announcement,
		});
		expect(
			await message('update', { messageId, updateFields: { postTitle: 'Release 2.0', postSubtype: idea } }),
		).toMatchObject([{ type: 'post', post_data: { title: 'Release 2.0', subtype: { id: idea } } }]);
		const error = await refusal('send', {
			channelId,
			content: 'x',
			type: 'post',
			postTitle: 'x',
			postSubtype: 'Idea',
		});
		expect(error).toMatchObject({ httpCode: '400', message: expect.stringContaining('post subtype Idea') });
	});

	it('has replies, which are not in the list of the channel', async () => {
		const messageId = await sent('Question');
		const [reply] = await message('reply', { messageId, content: 'Answer' });
		expect(reply).toMatchObject({ parent_message: messageId, parent_channel: channelId });
		await message('reply', { messageId, content: '_Another_' });
		expect(
			contents(
				await message('getReplies', {
					messageId,
					returnAll: true,
					options: { contentFormat: 'text/plain' },
				}),
			),
		).toEqual(['Another', 'Answer']);
		expect(await message('getAll', { channelId, returnAll: true })).toMatchObject([
			{ content: 'Question', replies_count: 2 },
		]);
	});

	it('takes reactions by the name of the emoji, whatever its case and signs', async () => {
		const messageId = await sent('Done');
		expect(await message('addReaction', { messageId, reaction: ':TADA:' })).toMatchObject([
			{ reaction: 'tada', user_id: '1001' },
		]);
		await message('addReaction', { messageId, reaction: '+1' });
		const reactions = await message('getReactions', { messageId, returnAll: true });
		expect(reactions.map(({ reaction }) => reaction)).toEqual(['tada', '+1']);
		expect(await message('removeReaction', { messageId, reaction: '+1' })).toEqual([{ success: true }]);
		expect(last()).toMatchObject({ status: 204, path: expect.stringMatching(/\/reactions\/%2B1$/) });
		expect(await message('getReactions', { messageId })).toHaveLength(1);
	});

	it('is brought over with reactions that are there already', async () => {
		const messageId = await sent('Moved', {
			additionalFields: {
				reactions: {
					reaction: [{ emoji: 'Heart', userId: String(seed.users.alan.id), date: '2026-02-01T10:00:00Z' }],
				},
			},
		});
		expect(await message('getReactions', { messageId })).toEqual([
			{ date: Date.UTC(2026, 1, 1, 10), reaction: 'heart', user_id: '1003' },
		]);
	});

	it('knows whom it mentions', async () => {
		const messageId = await sent('Please look, @Grace Hopper');
		expect(await message('getTaggedUsers', { messageId, returnAll: true })).toMatchObject([
			{ id: '1002', email: seed.users.grace.email },
		]);
	});

	it('of 40,000 characters is sent, a longer one is refused before anything is', async () => {
		const longest = '😀'.repeat(40_000);
		expect(contents(await message('send', { channelId, content: longest }))).toEqual([longest]);
		const before = used.sandbox.requests.length;
		expect(await refusal('send', { channelId, content: `${longest}x` })).toMatchObject({
			message: '"Content" has 40,001 characters',
			description: expect.stringContaining('ClickUp takes up to 40,000'),
		});
		const messageId = await sent('short');
		expect(
			await refusal('update', { messageId, updateFields: { content: 'x'.repeat(40_001) } }),
		).toMatchObject({ message: '"Content" has 40,001 characters' });
		expect(used.sandbox.requests).toHaveLength(before + 1);
	});

	it('comes in pages, newest first', async () => {
		for (let i = 1; i <= 12; i++) await sent(`Message ${i}`);
		used.sandbox.requests.length = 0;
		expect(contents(await message('getAll', { channelId, limit: 11 }))).toEqual(
			Array.from({ length: 11 }, (_, i) => `Message ${12 - i}`),
		);
		expect(used.sandbox.requests).toHaveLength(1);
	});

	it('that is not there is refused', async () => {
		expect(await refusal('getReplies', { messageId: '1' })).toMatchObject({
			httpCode: '404',
			message: 'Message not found',
		});
	});
});
