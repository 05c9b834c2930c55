import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const task = async (operation: string, parameters: INodeParameters, timezone?: string) =>
	await runForJson({ resource: 'task', operation, ...parameters }, { tokens: used.tokens, timezone });
const set = async (field: string, value: unknown, more: INodeParameters = {}, timezone?: string) =>
	await task('setCustomField', { task: seed.taskId, field, value: value as string, ...more }, timezone);
const lastBody = () => used.sandbox.requests.at(-1)?.body;

async function valueOf(field: string): Promise<unknown> {
	const [{ custom_fields: fields }] = await task('get', { id: seed.taskId });
	return (fields as IDataObject[]).find(({ id }) => id === field)?.value;
}

describe('the value of a Custom Field', () => {
	it('is set, read and cleared', async () => {
		expect(await set(seed.fields.text, 'New text')).toEqual([{ success: true }]);
		expect(await valueOf(seed.fields.text)).toBe('New text');
		const cleared = await task('clearCustomField', { task: seed.taskId, field: seed.fields.text });
		expect(cleared).toEqual([{ success: true }]);
		expect(await valueOf(seed.fields.text)).toBeUndefined();
	});

	it.each(['007', '3.75', '1e3', '9007199254740993', ' ', 'true'])(
		'goes out as it was entered: "%s"',
		async (value) => {
			await set(seed.fields.short_text, value);
			expect(lastBody()).toEqual({ value });
			expect(await valueOf(seed.fields.short_text)).toBe(value);
		},
	);

	it('becomes a number or a yes or no where the field is one, whose type is asked for once', async () => {
		const { items } = await run(
			{
				resource: 'task',
				operation: 'setCustomField',
				task: seed.taskId,
				field: '={{ $json.field }}',
				value: '={{ $json.value }}',
			},
			{
				tokens: used.tokens,
				items: [
					{ field: seed.fields.number, value: '3.75' },
					{ field: seed.fields.phone, value: '+15551234567' },
					{ field: seed.fields.drop_down, value: '2' },
					{ field: seed.fields.checkbox, value: 'False' },
					{ field: seed.fields.short_text, value: '007' },
				],
			},
		);
		expect(items).toHaveLength(5);
		const sent = used.sandbox.requests.filter(({ method }) => method === 'POST');
		expect(sent.map(({ body }) => (body as IDataObject).value)).toEqual([
			3.75,
			'+15551234567',
			2,
			false,
			'007',
		]);
		expect(used.sandbox.requests).toHaveLength(6);
	});

	it('keeps the type that an expression gives', async () => {
		await set(seed.fields.number, '={{ 3.75 }}');
		expect(lastBody()).toEqual({ value: 3.75 });
		await set(seed.fields.checkbox, '={{ false }}');
		expect(lastBody()).toEqual({ value: false });
		await set(seed.fields.labels, `={{ ["${seed.labelOptions.design}"] }}`);
		expect(lastBody()).toEqual({ value: [seed.labelOptions.design] });
	});

	it('can be JSON: numbers, people', async () => {
		await set(seed.fields.number, '-0.5', { jsonParse: true });
		expect(Number(await valueOf(seed.fields.number))).toBe(-0.5);
		const people = JSON.stringify({ add: [seed.users.alan.id], rem: [seed.users.grace.id] });
		await set(seed.fields.users, people, { jsonParse: true });
		expect(await valueOf(seed.fields.users)).toMatchObject([{ id: seed.users.alan.id }]);
		const { error } = await run(
			{
				resource: 'task',
				operation: 'setCustomField',
				task: seed.taskId,
				field: seed.fields.number,
				value: '{',
				jsonParse: true,
			},
			{ tokens: used.tokens },
		);
		expect(error?.message).toContain('"Value" is not valid JSON');
	});

	it('can be a date, with its time or without', async () => {
		const zone = 'America/New_York';
		await set(seed.fields.date, '2026-06-01T15:30:00', { options: { time: true } }, zone);
		expect(lastBody()).toEqual({
			value: Date.parse('2026-06-01T15:30:00-04:00'),
			value_options: { time: true },
		});
		expect(await valueOf(seed.fields.date)).toBe(String(Date.parse('2026-06-01T15:30:00-04:00')));
		await set(seed.fields.date, '2026-06-01', { options: { time: false } }, zone);
		const { timezone } = used.sandbox.state.users.get(seed.userId)!;
		const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone });
		expect(shown.format(Number(await valueOf(seed.fields.date)))).toBe('2026-06-01');
	});

	it('is refused in the words of ClickUp', async () => {
		const { error } = await run(
			{
				resource: 'task',
				operation: 'setCustomField',
				task: seed.taskId,
				field: seed.fields.drop_down,
				value: 'Tiny',
			},
			{ tokens: used.tokens },
		);
		expect(error?.message).toBe('Value must be an option index or uuid (FIELD_011)');
	});

	it('is set on a task that is given by its custom ID', async () => {
		const [set] = await task('setCustomField', {
			team: seed.workspaceId,
			task: seed.customTaskId,
			field: seed.foreignFieldId,
			value: 'Engine',
		});
		expect(set).toEqual({ success: true });
		expect(used.sandbox.state.tasks.get(seed.customTaskInternalId)?.fieldValues).toEqual({
			[seed.foreignFieldId]: 'Engine',
		});
	});
});

describe('many Custom Fields', () => {
	const ids = async (parameters: INodeParameters) => {
		const fields = await runForJson(
			{ resource: 'customField', operation: 'getAll', returnAll: true, ...parameters },
			{ tokens: used.tokens },
		);
		return fields.map(({ id }) => id);
	};

	it('are those of a level', async () => {
		const ofList = await ids({ level: 'list', list: seed.listId });
		expect(ofList).toEqual(expect.arrayContaining([seed.fields.text, seed.fields.currency]));
		expect(ofList).not.toContain(seed.foreignFieldId);
		expect(await ids({ level: 'folder', folder: seed.folderId })).toEqual([seed.fields.emoji]);
		expect(await ids({ level: 'space', space: seed.secondSpaceId })).toEqual([seed.foreignFieldId]);
		const ofWorkspace = await ids({ level: 'workspace', team: seed.workspaceId });
		expect(ofWorkspace).toEqual([seed.fields.signature, seed.bugOnlyFieldId]);
	});

	it('of a level that there is not are refused', async () => {
		await expect(
			ids({ level: '=task', team: '1', space: '1', folder: '1', list: '1' }),
		).rejects.toMatchObject({ message: '"task" is not a level that Custom Fields are at' });
	});

	it('of the List are returned when no level was chosen, up to the limit', async () => {
		expect(await ids({ list: seed.listId, returnAll: false, limit: 3 })).toHaveLength(3);
	});

	it('say which task types they are for, when asked', async () => {
		const fields = await runForJson(
			{
				resource: 'customField',
				operation: 'getAll',
				level: 'workspace',
				team: seed.workspaceId,
				returnAll: true,
				options: { includeAppliedObjects: true },
			},
			{ tokens: used.tokens },
		);
		expect(fields.find(({ id }) => id === seed.bugOnlyFieldId)).toMatchObject({
			applied_objects: [{ object_type: 19, object_id: seed.customItemId }],
		});
	});
});
