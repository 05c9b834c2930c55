import { seed } from './index';
import { useClient, verdict } from './testClient';

const client = useClient();
const { fields } = seed;
type Field = keyof typeof fields;

const set = async (type: Field, body: Record<string, unknown>, task: string = '86abc0002') =>
	await client.send('POST', `/v2/task/${task}/field/${fields[type]}`, body);
const value = async (id: string, task = '86abc0002') => {
	const { data } = await client.get(`/v2/task/${task}`);
	return data.custom_fields.find((field: { id: string }) => field.id === id)?.value;
};

describe('where fields are', () => {
	const names = async (path: string, params?: Record<string, unknown>) =>
		(await client.get(path, params)).data.fields.map(({ name }: { name: string }) => name);

	it('a List has its own and those above it; the other places only their own', async () => {
		const list = await names(`/v2/list/${seed.listId}/field`);
		expect(list).toEqual(expect.arrayContaining(['Notes', 'Rating', 'Budget', 'Signed By']));
		expect(list).not.toContain('Component');
		expect(await names(`/v2/folder/${seed.folderId}/field`)).toEqual(['Rating']);
		expect(await names(`/v2/space/${seed.spaceId}/field`)).toEqual(['Budget', 'Review Date', 'Approved']);
		expect(await names(`/v2/team/${seed.workspaceId}/field`)).toEqual(['Signed By', 'Steps to Reproduce']);
	});

	it('every type of field is on the main List', async () => {
		const { data } = await client.get(`/v2/list/${seed.listId}/field`);
		const types = data.fields.map(({ type }: { type: string }) => type);
		expect(new Set(types)).toEqual(new Set(Object.keys(fields)));
		expect(data.fields[0]).toMatchObject({ type_config: {}, date_created: expect.stringMatching(/^\d+$/) });
	});

	it('says to which task types a field belongs when asked', async () => {
		const path = `/v2/list/${seed.listId}/field`;
		const find = async (params?: Record<string, unknown>) =>
			(await client.get(path, params)).data.fields.find(
				({ id }: { id: string }) => id === seed.bugOnlyFieldId,
			);
		expect(await find()).not.toHaveProperty('applied_objects');
		expect((await find({ include_applied_objects: true })).applied_objects).toEqual([
			{ object_type: 19, object_id: seed.customItemId },
		]);
	});

	it('a task shows only the fields of its type', async () => {
		const shown = async (id: string) =>
			(await client.get(`/v2/task/${id}`)).data.custom_fields.some(
				(field: { id: string }) => field.id === seed.bugOnlyFieldId,
			);
		expect(await shown('86abc0025')).toBe(true);
		expect(await shown('86abc0026')).toBe(false);
	});
});

describe('values', () => {
	const { small, large } = seed.dropDownOptions;
	const { backend, design } = seed.labelOptions;
	const place = { location: { lat: 48.2, lng: 16.37 }, formatted_address: 'Vienna' };

	it.each<[Field, unknown, unknown]>([
		['text', 'Some text', 'Some text'],
		['short_text', 'Short', 'Short'],
		['url', 'https://example.com', 'https://example.com'],
		['email', 'a@example.com', 'a@example.com'],
		['phone', '+43 1 234567', '+43 1 234567'],
		['number', -2.5, '-2.5'],
		['currency', 8000, '8000'],
		['checkbox', true, 'true'],
		['checkbox', false, 'false'],
		['drop_down', large, 2],
		['drop_down', 0, 0],
		['labels', [backend, design], [backend, design]],
		['labels', [], []],
		['emoji', 5, 5],
		['manual_progress', { current: 25 }, { current: '25', percent_completed: 25 }],
		['location', place, place],
		['attachment', { add: ['file-1'] }, ['file-1']],
		['button', true, undefined],
	])('%s: %j reads back as %j', async (type, sent, shown) => {
		expect((await set(type, { value: sent })).data).toEqual({});
		expect(await value(fields[type])).toEqual(shown);
	});

	it('dates are days, unless their time counts', async () => {
		const noon = Date.UTC(2026, 4, 12, 12);
		await set('date', { value: noon });
		expect(await value(fields.date)).toBe(String(Date.UTC(2026, 4, 12, 2)));
		await set('date', { value: noon, value_options: { time: true } });
		expect(await value(fields.date)).toBe(String(noon));
	});

	it('people and tasks are added and taken away', async () => {
		const { ada, grace } = seed.users;
		const people = async () => (await value(fields.users))?.map(({ id }: { id: number }) => id);
		await set('users', { value: { add: [ada.id, grace.id], rem: [] } });
		expect(await people()).toEqual([ada.id, grace.id]);
		await set('users', { value: { rem: [ada.id] } });
		expect(await people()).toEqual([grace.id]);
		await set('tasks', { value: { add: [seed.taskId] } });
		expect(await value(fields.tasks)).toEqual([
			expect.objectContaining({ id: seed.taskId, name: 'Task 001' }),
		]);
	});

	it('a bare array of people is accepted and stores nothing', async () => {
		expect((await set('users', { value: [seed.users.ada.id] })).status).toBe(200);
		expect(await value(fields.users)).toBeUndefined();
	});

	it('labels are overwritten', async () => {
		await set('labels', { value: [backend] });
		await set('labels', { value: [design] });
		expect(await value(fields.labels)).toEqual([design]);
	});

	it('are taken away by DELETE', async () => {
		await set('drop_down', { value: small });
		const path = `/v2/task/86abc0002/field/${fields.drop_down}`;
		expect((await client.send('DELETE', path)).data).toEqual({});
		expect(await value(fields.drop_down)).toBeUndefined();
	});

	it('come with a new task', async () => {
		const { data } = await client.send('POST', `/v2/list/${seed.listId}/task`, {
			name: 'x',
			custom_fields: [
				{ id: fields.drop_down, value: large },
				{ id: fields.date, value: Date.UTC(2026, 4, 12, 12), value_options: { time: true } },
				{ id: fields.url, value: null },
				{ id: seed.bugOnlyFieldId, value: 'dropped in silence' },
			],
		});
		expect(await value(fields.drop_down, data.id)).toBe(2);
		expect(await value(fields.date, data.id)).toBe(String(Date.UTC(2026, 4, 12, 12)));
		expect(client.sandbox.state.tasks.get(data.id)!.fieldValues).not.toHaveProperty(seed.bugOnlyFieldId);
	});
});

describe('refusals', () => {
	it.each<[Field, unknown, string]>([
		['drop_down', 'Large', '400 FIELD_011'],
		['drop_down', 9, '400 FIELD_011'],
		['labels', 'Backend', '400 FIELD_144'],
		['labels', ['Backend'], '400 FIELD_144'],
		['tasks', 'DEV-1', '400 FIELD_342'],
		['tasks', { add: ['86zzz9999'] }, '400 FIELD_342'],
		['date', '2026-05-12', '400 FIELD_017'],
		['date', '1778500000000', '400 FIELD_017'],
		['short_text', 5, '400 SANDBOX_FIELD'],
		['number', '5', '400 SANDBOX_FIELD'],
		['currency', '8000', '400 SANDBOX_FIELD'],
		['checkbox', 'true', '400 SANDBOX_FIELD'],
		['url', 'example', '400 SANDBOX_FIELD'],
		['email', 'nobody', '400 SANDBOX_FIELD'],
		['phone', '0123', '400 SANDBOX_FIELD'],
		['users', { add: ['1001'] }, '400 SANDBOX_FIELD'],
		['users', {}, '400 SANDBOX_FIELD'],
		['emoji', 6, '400 SANDBOX_FIELD'],
		['manual_progress', 50, '400 SANDBOX_FIELD'],
		['manual_progress', { current: 101 }, '400 SANDBOX_FIELD'],
		['location', 'Vienna', '400 SANDBOX_FIELD'],
		['button', false, '400 SANDBOX_FIELD'],
		['automatic_progress', 50, '400 SANDBOX_FIELD'],
		['formula', 1, '400 SANDBOX_FIELD'],
		['votes', 1, '400 SANDBOX_FIELD'],
	])('%s does not take %j', async (type, sent, expected) => {
		const answer = await set(type, { value: sent });
		expect(verdict(answer)).toBe(expected);
		expect(Object.keys(answer.data).sort()).toEqual(['ECODE', 'err', 'message']);
	});

	it('a field of another place or another task type', async () => {
		const path = (field: string) => `/v2/task/${seed.taskId}/field/${field}`;
		const sent = async (field: string) => verdict(await client.send('POST', path(field), { value: 'x' }));
		expect(await sent(seed.foreignFieldId)).toBe('400 FIELD_115');
		expect(await sent('nonsense')).toBe('400 FIELD_115');
		expect(await sent(seed.bugOnlyFieldId)).toBe('400 SANDBOX_FIELD');
	});

	it('no value, unknown keys and unknown options', async () => {
		expect((await set('text', {})).data.err).toContain('"value"');
		expect((await set('text', { value: 'x', time: true })).data.err).toContain('"time"');
		const options = { value: 1, value_options: { hour: true } };
		expect((await set('date', options)).data.err).toContain('"value_options.hour"');
	});

	it('an unknown task keeps its own error shape', async () => {
		const answer = await set('text', { value: 'x' }, '86zzz9999');
		expect(answer.data).toEqual({ err: 'Oauth token not found', ECODE: 'OAUTH_018' });
	});

	it('a required field only when the client asks for the check', async () => {
		const create = async (body: object) =>
			(await client.send('POST', `/v2/list/${seed.customIdListId}/task`, { name: 'x', ...body })).status;
		expect(await create({})).toBe(200);
		expect(await create({ check_required_custom_fields: true })).toBe(400);
		const custom_fields = [{ id: seed.foreignFieldId, value: 'API' }];
		expect(await create({ check_required_custom_fields: true, custom_fields })).toBe(200);
	});
});
