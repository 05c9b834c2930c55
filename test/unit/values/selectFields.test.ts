import fc from 'fast-check';

import { selectFields } from '../../../nodes/ClickUp/values/selectFields';

const task = {
	id: '86abc0001',
	name: 'Write the report',
	status: { status: 'to do', color: '#87909e' },
	priority: null,
	assignees: [
		{ id: 1, username: 'Ada', email: 'ada@example.com' },
		{ id: 2, username: 'Grace', email: 'grace@example.com' },
	],
	custom_fields_by_name: { Budget: 5, 'Version 1.5': 'x', 'a.b': { c: 1 } },
};

describe('selected fields', () => {
	it.each<[string, string[], unknown]>([
		['a key', ['name'], { name: 'Write the report' }],
		['in the order in which they are named', ['name', 'id'], { name: 'Write the report', id: '86abc0001' }],
		['a path stays where it stood', ['status.status'], { status: { status: 'to do' } }],
		['two paths into one object', ['status.status', 'status.color'], { status: task.status }],
		['an object and a part of it', ['status.color', 'status'], { status: task.status }],
		['of every entry of a list', ['assignees.id'], { assignees: [{ id: 1 }, { id: 2 }] }],
		['a list', ['assignees'], { assignees: task.assignees }],
		[
			'by the name of a Custom Field',
			['custom_fields_by_name.Budget'],
			{ custom_fields_by_name: { Budget: 5 } },
		],
		[
			'a name with a dot in it',
			['custom_fields_by_name.Version 1.5'],
			{ custom_fields_by_name: { 'Version 1.5': 'x' } },
		],
		['what is null', ['priority'], { priority: null }],
		['below what is null', ['priority.priority'], { priority: null }],
		['what is not there', ['due'], { due: null }],
		['below what is not there', ['due.date'], { due: null }],
		['not there in an object', ['status.nothing'], { status: { nothing: null } }],
		['below text', ['name.first'], { name: null }],
		['what every object inherits', ['toString', 'constructor.name'], { toString: null, constructor: null }],
	])('%s', (_, paths, expected) => {
		const selected = selectFields(task, paths);
		expect(selected).toEqual(expected);
		expect(JSON.stringify(selected)).toBe(JSON.stringify(expected));
	});

	it('have the keys that were asked for, whatever comes, and change nothing', () => {
		const path = fc.array(fc.constantFrom('a', 'b', '__proto__', ''), { minLength: 1, maxLength: 3 });
		fc.assert(
			fc.property(
				fc.object({ key: fc.constantFrom('a', 'b', '__proto__') }),
				fc.array(path),
				(row, paths) => {
					const before = JSON.stringify(row);
					const keys = paths.map((parts) => parts.join('.'));
					const selected = selectFields(row, keys) as object;
					const heads = new Set(keys.map((key) => (Object.hasOwn(row, key) ? key : key.split('.')[0])));
					expect(Object.keys(selected).sort()).toEqual([...heads].sort());
					expect(Object.getPrototypeOf(selected)).toBe(Object.prototype);
					expect(JSON.stringify(row)).toBe(before);
				},
			),
			{ numRuns: 1000 },
		);
	});
});
