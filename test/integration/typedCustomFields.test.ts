import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { ClickUp } from '../../nodes/ClickUp/ClickUp.node';
import { customFieldsByName } from '../../nodes/ClickUp/values/customFields';
import { seed } from '../sandbox';
import { readOnlyFields, refusedValues, typedFields, ZONES } from '../support/typedFields';
import { loadOptionsContext, run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const { ada, grace, alan } = seed.users;
const team = seed.workspaceId;

const options = () => ({ tokens: used.tokens, timezone: ZONES.workflow });
const create = async (fields: object, more: INodeParameters = {}) =>
	await runForJson(
		{
			resource: 'task',
			operation: 'create',
			team,
			list: seed.listId,
			name: 'New',
			additionalFields: { customFieldsJson: JSON.stringify(fields), ...more },
		},
		options(),
	);
const updating = (fields: unknown, more: INodeParameters = {}): INodeParameters => ({
	resource: 'task',
	operation: 'update',
	team,
	id: seed.taskId,
	updateFields: { customFieldsJson: JSON.stringify(fields), ...more },
});
const update = async (fields: unknown, more: INodeParameters = {}) =>
	await runForJson(updating(fields, more), options());
const failure = async (parameters: INodeParameters) => (await run(parameters, options())).error;
const sent = (...methods: string[]) =>
	used.sandbox.requests
		.filter(({ method }) => methods.includes(method))
		.map(({ method, path, body }) => ({ method, path: path.replace('/api/v2', ''), body }));
const written = () => sent('POST', 'PUT', 'DELETE');
const asked = (path: string) => used.sandbox.requests.filter((request) => request.path === `/api/v2${path}`);
const values = () => used.sandbox.state.tasks.get(seed.taskId)!.fieldValues;
/** A mapper's inputs as n8n saves them. */
const inputs = (value: IDataObject, removed: string[] = []): INodeParameters => ({
	customFields: {
		mappingMode: 'defineBelow',
		value,
		schema: Object.keys(value).map((id) => ({ id, displayName: id, removed: removed.includes(id) })),
	} as never,
});

/** What ClickUp needs before it takes a value. */
function prepare(name: string): void {
	// A sandbox task of the second Space is in the Workspace, so it can be linked.
	if (name === 'Reviewers' || name === 'Related Tasks') delete values()[seed.fields.users];
	for (const field of ['users', 'tasks', 'list_relationship', 'attachment'] as const) {
		delete values()[seed.fields[field]];
	}
}

const rows = typedFields.flatMap(({ written: all, ...row }) =>
	all.map((value) => ({ ...row, value, shown: JSON.stringify(value) })),
);

describe('the value of a Custom Field that is written as a person writes it', () => {
	it.each(rows)(
		'$type: $shown is set by its name, and reads back',
		async ({ type, name, value, sent: body, options: valueOptions, readable }) => {
			prepare(name);
			const [task] = await update({ [name]: value });
			expect(written()).toEqual([
				{
					method: 'POST',
					path: `/task/${seed.taskId}/field/${seed.fields[type]}`,
					body: { value: body, ...(valueOptions && { value_options: valueOptions }) },
				},
			]);
			expect(customFieldsByName(task.custom_fields, ZONES)[name]).toEqual(readable);
		},
	);

	it.each(typedFields)(
		'$type: $sent is created with the task, and reads back',
		async ({ type, name, written: all, sent: value, options: valueOptions, readable }) => {
			const [{ id }] = await create({ [name]: all[0] });
			expect(written()).toEqual([
				{
					method: 'POST',
					path: `/list/${seed.listId}/task`,
					body: {
						name: 'New',
						custom_fields: [
							{ id: seed.fields[type], value, ...(valueOptions && { value_options: valueOptions }) },
						],
					},
				},
			]);
			const [task] = await runForJson({ resource: 'task', operation: 'get', id: id as string }, options());
			expect(customFieldsByName(task.custom_fields, ZONES)[name]).toEqual(readable);
		},
	);

	it.each(typedFields)('of the type $type is cleared by nothing', async ({ type, name }) => {
		const [task] = await update({ [name]: null });
		expect(written()).toEqual([
			{ method: 'DELETE', path: `/task/${seed.taskId}/field/${seed.fields[type]}`, body: undefined },
		]);
		expect(customFieldsByName(task.custom_fields, ZONES)[name]).toBeNull();
	});

	it('that is nothing is not sent with a new task', async () => {
		await create({ Size: '', Notes: null });
		expect(written()[0].body).toEqual({ name: 'New' });
	});

	it.each(refusedValues)('%s does not take %j, and nothing is written', async (name, value, says) => {
		const error = await failure(updating({ Notes: 'New', [name]: value }, { name: 'Renamed' }));
		expect(error?.message).toContain(says);
		expect(written()).toEqual([]);
	});

	it.each(readOnlyFields)('of the type %s is refused before anything is written', async (type, name) => {
		const error = await failure(updating({ [name]: 1 }, { name: 'Renamed' }));
		expect(error?.message).toContain(
			`The Custom Field "${name}" cannot be written: it is of the type "${type}"`,
		);
		expect(written()).toEqual([]);
	});

	it('of a field that there is not is refused, with those that there are', async () => {
		const error = await failure(updating({ Colour: 'red' }));
		expect(error?.message).toMatch(/^There is no Custom Field "Colour" here\. There are: Notes, Reference, /);
		expect(written()).toEqual([]);
	});

	it('is given once', async () => {
		const twice = { ...updating({ Size: 'Small' }), ...inputs({ [seed.fields.drop_down]: 'Large' }) };
		expect((await failure(twice))?.message).toBe('The Custom Field "Size" is given twice');
	});

	it('can be a Team in a field of people', async () => {
		const [group] = await runForJson(
			{ resource: 'userGroup', operation: 'create', team, name: 'Engineers', members: 'Grace Hopper' },
			options(),
		);
		await update({ Reviewers: ['engineers', 'Alan Turing'] });
		expect(values()[seed.fields.users]).toEqual([alan.id, group.id].reverse());
		await update({ Reviewers: { remove: ['Engineers'] } });
		expect(values()[seed.fields.users]).toEqual([alan.id]);
		expect((await failure(updating({ Reviewers: 'Nobody' })))?.message).toMatch(
			/^There is neither a person nor a user group called "Nobody".* There are: Ada Lovelace, .*Engineers$/,
		);
	});

	it('of people and tasks replaces what is there, or changes it', async () => {
		await update({ Reviewers: ['Ada Lovelace'], 'Related Tasks': ['86abc0003'] });
		expect(values()).toMatchObject({ [seed.fields.users]: [ada.id], [seed.fields.tasks]: ['86abc0003'] });
		used.sandbox.requests.length = 0;
		await update({ Reviewers: 'me', 'Related Tasks': ['86abc0003'] });
		expect(written()).toEqual([]);
		await update({ Reviewers: { add: ['Alan Turing'] }, 'Related Tasks': { remove: '86abc0003' } });
		expect(values()).toMatchObject({ [seed.fields.users]: [ada.id, alan.id], [seed.fields.tasks]: [] });
	});
});

describe('the inputs of a List or a task', () => {
	const methods = new ClickUp().methods.resourceMapping;
	const offered = async (parameters: INodeParameters) =>
		(await methods.getCustomFieldInputs.call(loadOptionsContext(parameters, used.tokens))).fields;

	it('are those that can be written, each of a fitting kind', async () => {
		const fields = await offered({ list: { __rl: true, mode: 'id', value: seed.listId } });
		expect(used.sandbox.requests).toHaveLength(1);
		const kinds = Object.fromEntries(fields.map(({ displayName, type }) => [displayName, type]));
		expect(kinds).toMatchObject({
			Size: 'options',
			Area: 'string',
			Reviewers: 'string',
			'Review Date': 'dateTime',
			Budget: 'number',
			Approved: 'boolean',
			Notes: 'string',
		});
		for (const [, name] of readOnlyFields) expect(kinds).not.toHaveProperty([name]);
		expect(fields.find(({ displayName }) => displayName === 'Size')?.options).toEqual(
			expect.arrayContaining([{ name: 'Large', value: seed.dropDownOptions.large }]),
		);
	});

	const ofTask = { resource: 'task', operation: 'update' };

	it('are found by the task too, also by its custom ID', async () => {
		expect((await offered({ ...ofTask, id: seed.taskId })).map(({ displayName }) => displayName)).toContain(
			'Size',
		);
		const ofCustom = await offered({ ...ofTask, team, id: seed.customTaskId });
		expect(ofCustom.map(({ displayName }) => displayName)).toContain('Component');
		await expect(offered({})).rejects.toThrow('Choose the List or the task first');
	});

	it('go out as they are entered; those that were taken out do not', async () => {
		const given = inputs(
			{ [seed.fields.short_text]: '007', [seed.fields.drop_down]: 'Large', [seed.fields.checkbox]: false },
			[seed.fields.checkbox],
		);
		const [task] = await runForJson(
			{ resource: 'task', operation: 'create', list: seed.listId, name: 'New', ...given },
			options(),
		);
		expect(customFieldsByName(task.custom_fields, ZONES)).toMatchObject({ Reference: '007', Size: 'Large' });
		expect(written()[0].body).toMatchObject({ custom_fields: [{ value: '007' }, {}] });
		used.sandbox.requests.length = 0;
		const emptied = inputs({ [seed.fields.drop_down]: null });
		await runForJson({ resource: 'task', operation: 'update', id: String(task.id), ...emptied }, options());
		expect(written()).toMatchObject([{ method: 'DELETE' }]);
	});
});

describe('the array of Custom Fields JSON', () => {
	it('goes out as it is on creation, with names beside it', async () => {
		const raw = { id: seed.fields.drop_down, value: 1, extra: undefined };
		await create([raw, { name: 'Notes', value: 7 }]);
		expect(written()[0].body).toEqual({
			name: 'New',
			custom_fields: [
				{ id: seed.fields.drop_down, value: 1 },
				{ id: seed.fields.text, value: '7' },
			],
		});
	});

	it('is written field by field on an update, as it is', async () => {
		await update([
			{ id: seed.fields.date, value: 1767225600000, value_options: { time: true } },
			{ id: seed.fields.text, value: null },
		]);
		expect(written()).toEqual([
			{
				method: 'POST',
				path: `/task/${seed.taskId}/field/${seed.fields.date}`,
				body: { value: 1767225600000, value_options: { time: true } },
			},
			{ method: 'DELETE', path: `/task/${seed.taskId}/field/${seed.fields.text}`, body: undefined },
		]);
		expect((await failure(updating([{ value: 1 }])))?.message).toContain('does not name a Custom Field');
		expect((await failure(updating('Size')))?.message).toContain('is neither an object nor an array');
	});
});

describe('an update with Custom Fields', () => {
	it('is one for the person: the task, then each field, then the task as it is', async () => {
		const [task] = await update({ Size: 'Large', Approved: '' }, { name: 'Renamed' });
		expect(written().map(({ method, path }) => `${method} ${path}`)).toEqual([
			`PUT /task/${seed.taskId}`,
			`POST /task/${seed.taskId}/field/${seed.fields.drop_down}`,
			`DELETE /task/${seed.taskId}/field/${seed.fields.checkbox}`,
		]);
		expect(task).toMatchObject({ name: 'Renamed' });
		expect(customFieldsByName(task.custom_fields, ZONES)).toMatchObject({ Size: 'Large', Approved: null });
	});

	it('clears the Custom Fields that are named to be cleared', async () => {
		await update({ Size: 'Large' }, { clearCustomFields: 'Reference, area' });
		expect(written().map(({ method }) => method)).toEqual(['POST', 'DELETE', 'DELETE']);
		expect(values()).not.toHaveProperty([seed.fields.short_text]);
		expect(values()).not.toHaveProperty([seed.fields.labels]);
		const twice = updating({ Size: 'Large' }, { clearCustomFields: 'Size' });
		expect((await failure(twice))?.message).toBe('The Custom Field "Size" is given twice');
	});

	it('reaches a task by its custom ID too', async () => {
		const parameters = { ...updating({ Component: 'Engine' }), id: seed.customTaskId };
		const [task] = await runForJson(parameters, options());
		expect(customFieldsByName(task.custom_fields, ZONES)).toMatchObject({ Component: 'Engine' });
		expect(written()[0].path).toBe(`/task/${seed.customTaskId}/field/${seed.foreignFieldId}`);
	});

	it('stops where ClickUp does not say no but cannot be reached, and says what is left', async () => {
		const [first, second] = [seed.fields.text, seed.fields.emoji];
		used.sandbox.failNext({
			method: 'POST',
			path: `/api/v2/task/${seed.taskId}/field/${first}`,
			status: 500,
		});
		const error = await failure(
			updating([
				{ id: first, value: 'New' },
				{ id: second, value: 4 },
			]),
		);
		expect(error?.message).toContain(`Written: none. Not tried: Custom Field "${second}"`);
	});

	it('says which fields ClickUp refused, and what is written', async () => {
		const raw = [
			{ id: seed.fields.text, value: 'Written' },
			{ id: seed.fields.drop_down, value: 'Tiny' },
			{ id: seed.bugOnlyFieldId, value: 'Steps' },
			{ name: 'Rating', value: 4 },
		];
		const error = await failure(updating(raw, { name: 'Renamed' }));
		expect(error?.message).toBe(
			[
				`ClickUp did not take 2 of 5 changes of the task ${seed.taskId}`,
				`Custom Field "${seed.fields.drop_down}": Value must be an option index or uuid (FIELD_011); Custom Field "${seed.bugOnlyFieldId}": Field is not enabled for the task's type (SANDBOX_FIELD)`,
				`Written: name, Custom Field "${seed.fields.text}", Custom Field "Rating"`,
			].join('. '),
		);
		expect(error?.description).toContain('Correct these values');
		expect(values()).toMatchObject({ [seed.fields.text]: 'Written', [seed.fields.emoji]: 4 });
		expect(used.sandbox.state.tasks.get(seed.taskId)?.name).toBe('Renamed');
	});

	it('asks for each list of names once, however many items there are', async () => {
		const items = Array.from({ length: 100 }, (_, i) => ({ id: `86abc0${String(i + 1).padStart(3, '0')}` }));
		const { items: out, error } = await run(
			{
				resource: 'task',
				operation: 'update',
				team,
				id: '={{ $json.id }}',
				list: seed.listId,
				updateFields: {
					addAssignees: 'Grace Hopper, alan@example.com',
					addWatchers: 'me',
					status: 'In Review',
					customItemId: 'bug',
					customFieldsJson:
						'{"Size": "large", "Reviewers": {"add": "Grace Hopper"}, "Review Date": "2026-11-23"}',
				},
			},
			{ ...options(), items },
		);
		expect(error).toBeUndefined();
		expect(out).toHaveLength(100);
		for (const path of [
			'/team',
			'/user',
			`/list/${seed.listId}`,
			`/list/${seed.listId}/field`,
			`/team/${team}/custom_item`,
		]) {
			expect([path, asked(path).length]).toEqual([path, 1]);
		}
		// Beside those: the task, three fields, and the task as it is.
		expect(used.sandbox.requests).toHaveLength(5 + 100 * 5);
	});

	it('creates 100 tasks with names in 100 requests and one for each list of names', async () => {
		const { error } = await run(
			{
				resource: 'task',
				operation: 'create',
				team,
				list: seed.listId,
				name: 'New',
				additionalFields: {
					assignees: 'Grace Hopper',
					status: 'In Review',
					customFieldsJson: '{"Size": "large", "Reviewers": "Grace Hopper", "Review Date": "2026-11-23"}',
				},
			},
			{ ...options(), items: Array.from({ length: 100 }, () => ({})) },
		);
		expect(error).toBeUndefined();
		// The people, the user's time zone, the List's statuses and its fields.
		expect(used.sandbox.requests).toHaveLength(4 + 100);
	});
});

describe('Set Custom Field and Clear Custom Field', () => {
	const set = (field: string, value: unknown, more: INodeParameters = {}): INodeParameters => ({
		resource: 'task',
		operation: 'setCustomField',
		team,
		task: seed.taskId,
		field,
		value: value as string,
		...more,
	});

	it('take a field from the list, and the value as a person writes it', async () => {
		const picked = (id: string) => ({ __rl: true, mode: 'list', value: id }) as unknown as string;
		await runForJson(set(picked(seed.fields.drop_down), 'Large'), options());
		await runForJson(set(picked(seed.fields.date), '2026-11-23'), options());
		const cleared = { resource: 'task', operation: 'clearCustomField', task: seed.taskId };
		await runForJson({ ...cleared, field: picked(seed.fields.emoji) }, options());
		expect(written().map(({ method, body }) => [method, body])).toEqual([
			['POST', { value: seed.dropDownOptions.large }],
			['POST', { value: Date.parse('2026-11-23T12:00:00+01:00') }],
			['DELETE', undefined],
		]);
	});

	it('take the field by its name, and the value as a person writes it', async () => {
		await runForJson(set('size', 'Large'), options());
		await runForJson(set('Review Date', '2026-11-23'), options());
		await runForJson(set('Review Date', '2026-11-23T15:30', { options: { time: true } }), options());
		await runForJson(set('Reviewers', '["Grace Hopper"]', { jsonParse: true }), options());
		await runForJson(set('Reference', '007'), options());
		await runForJson(set('Budget', '={{ "" }}'), options());
		expect(written().map(({ method, body }) => [method, body])).toEqual([
			['POST', { value: seed.dropDownOptions.large }],
			['POST', { value: Date.parse('2026-11-23T12:00:00+01:00') }],
			['POST', { value: Date.parse('2026-11-23T15:30:00-05:00'), value_options: { time: true } }],
			['POST', { value: { add: [], rem: [] } }],
			['POST', { value: '007' }],
			['DELETE', undefined],
		]);
		const cleared = { resource: 'task', operation: 'clearCustomField', task: seed.taskId, field: 'Rating' };
		await runForJson(cleared, options());
		expect(values()).not.toHaveProperty([seed.fields.emoji]);
		expect((await failure(set('Colour', 'red')))?.message).toContain(
			'There is no Custom Field "Colour" here',
		);
		expect((await failure(set('Score', '1')))?.message).toContain('cannot be written');
		expect(values()[seed.fields.users]).toEqual([grace.id]);
	});
});
