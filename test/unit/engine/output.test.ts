import type { INode, INodeParameters } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import { ClickUp } from '../../../nodes/ClickUp/ClickUp.node';
import type { Operation } from '../../../nodes/ClickUp/engine/operation';
import { outputOf } from '../../../nodes/ClickUp/engine/output';
import { InputError } from '../../../nodes/ClickUp/values/inputError';
import { leanTask } from '../../../nodes/ClickUp/values/lean/task';
import { operations } from '../../support/operations';
import { paramsOf } from '../../support/params';

const operation: Operation = {
	option: { name: 'Get', value: 'get', action: 'Get', description: 'Get' },
	fields: [],
	request: () => ({ method: 'GET', path: '/v2/task/1' }),
	lean: leanTask,
};

/** 04:00 in Berlin on 23 November. */
const DAY = String(Date.parse('2026-11-23T04:00:00+01:00'));
const task = {
	id: '86abc0001',
	name: 'Report',
	points: 3,
	due_date: DAY,
	custom_fields: [
		{
			id: 'f',
			name: 'Size',
			type: 'drop_down',
			type_config: { options: [{ name: 'S', orderindex: 0 }] },
			value: 0,
		},
	],
};

async function shown(
	values: Record<string, unknown>,
	userTimezone: () => Promise<string | undefined>,
	row = task,
) {
	const lookup = { userTimezone: jest.fn(userTimezone) };
	const params = paramsOf(values, { timezone: 'America/New_York', lookup });
	const items = [{ json: row, binary: { data: { data: '', mimeType: 'text/plain' } } }];
	return { items: await outputOf(operation, params)(items), given: items, asked: lookup.userTimezone };
}

const berlin = async () => 'Europe/Berlin';

describe('the output', () => {
	it.each([[{}], [{ output: 'raw' }], [{ output: '' }]])(
		'of %j is what ClickUp gave, nothing asked',
		async (values) => {
			const { items, given, asked } = await shown(values, berlin);
			expect(items).toBe(given);
			expect(asked).not.toHaveBeenCalled();
		},
	);

	it('simplified has readable fields, and keeps files', async () => {
		const { items } = await shown({ output: 'simple' }, berlin);
		expect(items).toEqual([
			{
				json: {
					id: '86abc0001',
					name: 'Report',
					due_date: '2026-11-23',
					custom_fields_by_name: { Size: 'S' },
				},
				binary: { data: { data: '', mimeType: 'text/plain' } },
			},
		]);
	});

	it.each([
		['name, custom_fields_by_name.Size'],
		[['name', 'custom_fields_by_name.Size']],
		['["name", "custom_fields_by_name.Size"]'],
	])('of the fields %j has these', async (fields) => {
		const { items } = await shown({ output: 'fields', fields }, berlin);
		expect(items[0].json).toEqual({ name: 'Report', custom_fields_by_name: { Size: 'S' } });
	});

	it.each(['', [], ' , ', undefined])('of no fields (%j) is refused', async (fields) => {
		await expect(shown({ output: 'fields', fields }, berlin)).rejects.toThrow(InputError);
	});

	it('that does not exist is refused, before anything is sent', () => {
		expect(() => outputOf(operation, paramsOf({ output: 'small' }))).toThrow('There is no output "small"');
	});

	it('leaves a report that it was done as it is', async () => {
		const { items } = await shown({ output: 'simple' }, berlin, { success: true } as never);
		expect(items[0].json).toEqual({ success: true });
	});

	it('asks for the zone of the user only where there is a date to show', async () => {
		expect((await shown({ output: 'fields', fields: 'due_date' }, berlin)).asked).not.toHaveBeenCalled();
		const undated = { ...task, due_date: null };
		expect((await shown({ output: 'simple' }, berlin, undated as never)).asked).not.toHaveBeenCalled();
	});

	it.each<[string, () => Promise<string | undefined>]>([
		['is not told', async () => undefined],
		['is not known here', async () => 'Mars/Olympus'],
		['cannot be asked for', async () => await Promise.reject(new Error('down'))],
	])('has the exact time where the zone of the user %s', async (_, zone) => {
		const { items } = await shown({ output: 'simple' }, zone);
		expect(items[0].json.due_date).toBe('2026-11-22T22:00:00.000-05:00');
	});
});

describe.each([
	['node', 'clickUp', 'raw'],
	['tool', 'clickUpTool', 'simple'],
])('in the %s', (_, name, usual) => {
	const description = { ...new ClickUp().description, name };
	const parametersOf = (parameters: INodeParameters) => {
		const node = { typeVersion: 1, parameters } as INode;
		return NodeHelpers.getNodeParameters(description.properties, parameters, true, false, node, description);
	};

	it('Output is there for operations with a lean form and no others', () => {
		const wrong = operations.filter(({ name: id, operation: { lean } }) => {
			const [resource, value] = id.split(' > ');
			return parametersOf({ resource, operation: value })?.output !== (lean ? usual : undefined);
		});
		expect(wrong.map(({ name: id }) => id)).toEqual([]);
	});

	it('is never shown twice, and Fields only beside Selected Fields', () => {
		for (const {
			name: id,
			operation: { lean },
		} of operations) {
			const [resource, value] = id.split(' > ');
			for (const output of ['raw', 'simple', 'fields']) {
				const values = parametersOf({ resource, operation: value, output }) as INodeParameters;
				const node = { typeVersion: 1 } as INode;
				const visible = description.properties
					.filter((field) => NodeHelpers.displayParameter(values, field, node, description))
					.map((field) => field.name);
				expect([id, visible.filter((field) => field === 'output').length]).toEqual([id, lean ? 1 : 0]);
				expect([id, visible.includes('fields')]).toEqual([id, Boolean(lean) && output === 'fields']);
			}
		}
	});

	it('keeps what was chosen', () => {
		const chosen = parametersOf({ resource: 'task', operation: 'get', output: 'fields', fields: 'name' });
		expect(chosen).toMatchObject({ output: 'fields', fields: 'name' });
	});
});
