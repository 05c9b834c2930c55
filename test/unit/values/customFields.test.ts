import fc from 'fast-check';

import { customFieldsByName, readableValue } from '../../../nodes/ClickUp/values/customFields';

const ZONES = { workflow: 'UTC', user: 'UTC' };

const size = {
	id: 'f',
	name: 'Size',
	type: 'drop_down',
	type_config: {
		options: [
			{ id: 'opt-s', name: 'Small', orderindex: 0 },
			{ id: 'opt-m', name: 'Medium', orderindex: 1 },
		],
	},
};
const area = {
	id: 'l',
	name: 'Area',
	type: 'labels',
	type_config: {
		options: [
			{ id: 'lab-b', label: 'Backend', orderindex: 0 },
			{ id: 'lab-f', label: 'Frontend', orderindex: 1 },
		],
	},
};
const ada = { id: 1, username: 'Ada', email: 'ada@example.com' };

describe('the value of a Custom Field', () => {
	it.each<[string, object, unknown, unknown]>([
		['a drop-down by its place', size, 0, 'Small'],
		['a drop-down by its place as text', size, '1', 'Medium'],
		['a drop-down by its option ID', size, 'opt-m', 'Medium'],
		['a drop-down by its option', size, { id: 'opt-m', name: 'Medium' }, 'Medium'],
		['a drop-down whose option is gone', size, 'opt-x', 'opt-x'],
		['a drop-down without options', { type: 'drop_down' }, 1, 1],
		['labels', area, ['lab-b', 'lab-f'], ['Backend', 'Frontend']],
		['labels as objects', area, [{ id: 'lab-b', label: 'Backend' }], ['Backend']],
		['labels by place', area, [1], ['Frontend']],
		['labels of which one is gone', area, ['lab-x', 'lab-f'], ['lab-x', 'Frontend']],
		['no label', area, [], []],
		[
			'people',
			{ type: 'users' },
			[ada, { id: 2, username: null, email: 'b@example.com' }, { id: 3 }],
			['Ada', 'b@example.com', 3],
		],
		['people by ID', { type: 'users' }, [1, 2], [1, 2]],
		['one person', { type: 'users' }, ada, 'Ada'],
		['tasks', { type: 'tasks' }, [{ id: 'a', name: 'Task' }, { id: 'b' }], ['Task', 'b']],
		['files', { type: 'attachment' }, [{ id: 'a', title: 'x.pdf' }], ['x.pdf']],
		['a date', { type: 'date' }, '1767603600000', '2026-01-05T09:00:00.000Z'],
		['a date as a number', { type: 'date' }, 1767603600000, '2026-01-05T09:00:00.000Z'],
		['a date before 1970', { type: 'date' }, '-1', '1969-12-31T23:59:59.999Z'],
		['a date that is none', { type: 'date' }, 'soon', 'soon'],
		['a ticked checkbox', { type: 'checkbox' }, 'true', true],
		['a checkbox as it is', { type: 'checkbox' }, false, false],
		['an odd checkbox', { type: 'checkbox' }, 'maybe', 'maybe'],
		['an unticked checkbox', { type: 'checkbox' }, 'false', false],
		['a number', { type: 'number' }, '12.50', 12.5],
		['zero', { type: 'number' }, '0', 0],
		['money', { type: 'currency' }, '8000', 8000],
		['a number that would lose digits', { type: 'number' }, '9007199254740993', '9007199254740993'],
		['a number that is none', { type: 'number' }, '1,5', '1,5'],
		['an endless number', { type: 'number' }, 'Infinity', 'Infinity'],
		['progress', { type: 'manual_progress' }, { current: '40', percent_completed: 0.4 }, 40],
		['a place', { type: 'location' }, { location: {}, formatted_address: 'London, UK' }, 'London, UK'],
		['text', { type: 'short_text' }, '007', '007'],
		['a type that is not known', { type: 'hologram' }, { a: 1 }, { a: 1 }],
		['a type with an odd name', { type: 'constructor' }, 'x', 'x'],
		['no type', {}, 5, 5],
	])('%s', (_, field, value, expected) => {
		expect(readableValue(field, value, ZONES)).toEqual(expected);
	});

	it.each([undefined, null, ''])('%p is none', (value) => {
		for (const type of ['text', 'date', 'drop_down', 'labels', 'users', 'checkbox']) {
			expect(readableValue({ type }, value, ZONES)).toBeNull();
		}
	});

	it('never throws, whatever comes', () => {
		const types = [
			'attachment',
			'checkbox',
			'currency',
			'date',
			'drop_down',
			'emoji',
			'labels',
			'location',
			'manual_progress',
			'tasks',
			'users',
		];
		const odd = fc.anything({ withNullPrototype: true });
		fc.assert(
			fc.property(fc.constantFrom(...types), odd, odd, odd, (type, options, value, config) => {
				readableValue({ type, type_config: { options } }, value, ZONES);
				readableValue({ type, type_config: config as never }, value, ZONES);
				readableValue({ type, type_config: { options: [value, config] } }, value, ZONES);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('the fields of a task by name', () => {
	it('are readable; those without a value are there with null', () => {
		expect(
			customFieldsByName(
				[
					{ ...size, value: 1 },
					{ ...area, value: ['lab-b'] },
					{ id: 'n', name: 'Notes', type: 'text' },
				],
				ZONES,
			),
		).toEqual({ Size: 'Medium', Area: ['Backend'], Notes: null });
	});

	it('are told apart when they have one name', () => {
		const field = (id: string, value: string) => ({ id, name: 'Notes', type: 'text', value });
		expect(customFieldsByName([field('1', 'a'), field('2', 'b'), field('3', 'c')], ZONES)).toEqual({
			Notes: 'a',
			'Notes (2)': 'b',
			'Notes (3)': 'c',
		});
	});

	it('do no harm by their names', () => {
		const fields = customFieldsByName([{ id: '1', name: '__proto__', type: 'text', value: 'x' }], ZONES);
		expect(Object.keys(fields)).toEqual(['__proto__']);
		expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
	});

	it.each([undefined, null, 'text', 5, {}, [null, 'a', 5]])('of %j are none', (fields) => {
		expect(customFieldsByName(fields, ZONES)).toEqual({});
	});
});
