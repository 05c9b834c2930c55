import { seed } from './index';
import { useClient } from './testClient';

const client = useClient();
const send = async (method: string, path: string, body?: unknown) => await client.send(method, path, body);
const get = async (path: string, params?: Record<string, unknown>) => (await client.get(path, params)).data;
const tagNames = (rows: Array<{ name: string }>) => rows.map(({ name }) => name);

describe('tags', () => {
	const path = `/v2/space/${seed.spaceId}/tag`;
	const ofTask = async (id: string = seed.taskId) => tagNames((await get(`/v2/task/${id}`)).tags);

	it('of a Space are listed, made, changed and deleted', async () => {
		expect(tagNames((await get(path)).tags)).toEqual([...seed.tags]);
		const tag = { name: 'Urgent', tag_fg: '#ffffff', tag_bg: '#000000' };
		expect((await send('POST', path, { tag })).data).toEqual({});
		expect((await get(path)).tags.at(-1)).toMatchObject({ ...tag, name: 'urgent', project_id: seed.spaceId });

		const change = { name: 'defect', fg_color: '#111111', bg_color: '#222222' };
		expect((await send('PUT', `${path}/bug`, { tag: change })).data).toEqual({ tag: change });
		expect(await ofTask()).toEqual(['defect']);
		expect((await send('DELETE', `${path}/defect`)).data).toEqual({});
		expect(await ofTask()).toEqual([]);
		expect((await send('DELETE', `${path}/defect`)).status).toBe(400);
	});

	it('are named in the path, whatever characters they have', async () => {
		for (const name of ['r&d', 'a/b', 'größe', '50% off', 'c#']) {
			const address = `/v2/task/${seed.taskId}/tag/${encodeURIComponent(name)}`;
			expect((await send('POST', address)).data).toEqual({});
			expect(await ofTask()).toContain(name);
			expect((await send('DELETE', address)).data).toEqual({});
			expect(await ofTask()).not.toContain(name);
		}
	});

	it('are made in the Space by tagging a task, in lower case', async () => {
		await send('POST', `/v2/task/${seed.taskId}/tag/Brand%20New`);
		expect(await ofTask()).toEqual(['bug', 'brand new']);
		expect(tagNames((await get(path)).tags)).toContain('brand new');
	});

	it('take the keys that the API has for create and edit', async () => {
		const wrong = { tag: { name: 'x', tag_fg: '#000000', tag_bg: '#000000' } };
		expect((await send('PUT', `${path}/bug`, wrong)).data.err).toMatch(/fg_color|tag_fg/);
		expect((await send('POST', path, { tag: { name: 'x' } })).data.err).toContain('"tag.tag_fg"');
	});
});

describe('comments', () => {
	const path = `/v2/task/${seed.taskId}/comment`;

	it('answer their IDs, and nothing of what was said', async () => {
		const { data } = await send('POST', path, { comment_text: 'Hello', notify_all: true });
		expect(data).toMatchObject({ id: expect.any(Number), hist_id: expect.stringMatching(/^\d{19}$/) });
		expect(data).not.toHaveProperty('comment_text');
		expect((await get(path)).comments).toEqual([
			expect.objectContaining({
				id: String(data.id),
				comment: [{ text: 'Hello' }],
				comment_text: 'Hello',
				date: String(data.date),
				reply_count: 0,
				user: expect.objectContaining({ id: seed.userId }),
			}),
		]);
	});

	it('can be formatted and assigned', async () => {
		const comment = [
			{ text: 'Hi ' },
			{ type: 'tag', user: { id: seed.users.grace.id } },
			{ text: 'bold', attributes: { bold: true } },
		];
		await send('POST', path, { comment, assignee: seed.users.grace.id });
		const [read] = (await get(path)).comments;
		expect(read).toMatchObject({
			comment,
			comment_text: 'Hi @Grace Hopperbold',
			assignee: { id: seed.users.grace.id },
			assigned_by: { id: seed.userId },
			resolved: false,
		});
	});

	it('come in pages of 25, newest first', async () => {
		for (let i = 1; i <= 30; i++) await send('POST', path, { comment_text: `Comment ${i}` });
		const first = (await get(path)).comments;
		expect([first.length, first[0].comment_text]).toEqual([25, 'Comment 30']);
		const { date, id } = first.at(-1);
		const rest = (await get(path, { start: date, start_id: id })).comments;
		expect(rest.map(({ comment_text: text }: { comment_text: string }) => text)).toEqual(
			[5, 4, 3, 2, 1].map((n) => `Comment ${n}`),
		);
		expect((await client.get(path, { start: date })).status).toBe(400);
	});

	it('of Lists are kept apart', async () => {
		await send('POST', `/v2/list/${seed.listId}/comment`, { comment_text: 'On the List', assignee: null });
		expect((await get(`/v2/list/${seed.listId}/comment`)).comments).toHaveLength(1);
		expect((await get(path)).comments).toEqual([]);
	});

	it('need a text, once', async () => {
		expect((await send('POST', path, { notify_all: true })).data.err).toContain('"comment_text"');
		const both = { comment_text: 'x', comment: [{ text: 'x' }] };
		expect((await send('POST', path, both)).data.err).toContain('"comment"');
	});
});
