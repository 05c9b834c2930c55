import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { parameterReader } from '../../../nodes/ClickUp/engine/parameterReader';

/** Answers like n8n, expressions with what each item holds, and keeps what it was asked for. */
function reading(parameters: INodeParameters, items: IDataObject[] = [{ name: 'a' }, { name: 'b' }]) {
	const asked: string[] = [];
	const resolved = (value: unknown, index: number): unknown => {
		if (typeof value === 'string') return value.startsWith('=') ? items[index][value.slice(1)] : value;
		if (Array.isArray(value)) return value.map((entry) => resolved(entry, index));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, index)]));
	};
	const context = {
		getNode: () => ({ parameters }),
		getNodeParameter: (name: string, index: number) => {
			asked.push(`${name} ${index}`);
			return resolved(parameters[name], index);
		},
	};
	const earlier = new Map<number, Map<string, unknown>>();
	const again = () => parameterReader(context as unknown as IExecuteFunctions, earlier);
	return { asked, read: again(), again };
}

describe('reading parameters', () => {
	it('asks once for all items for what holds no expression', () => {
		const { asked, read } = reading({ list: '9', additionalFields: { tags: ['bug'], priority: 2 } });
		for (const index of [0, 1, 0]) {
			expect(read(index)('list')).toBe('9');
			expect(read(index)('additionalFields')).toEqual({ tags: ['bug'], priority: 2 });
		}
		expect(asked).toEqual(['list 0', 'additionalFields 0']);
	});

	it.each<[string, INodeParameters, unknown, unknown]>([
		['text', { field: '=name' }, 'a', 'b'],
		['a collection', { field: { name: '=name' } }, { name: 'a' }, { name: 'b' }],
		['a list in a collection', { field: { rows: [{ x: 1 }, { x: '=name' }] } }, 'a', 'b'],
		['a picker', { field: { __rl: true, mode: 'id', value: '=name' } }, 'a', 'b'],
	])('asks once for each item when there is an expression in %s', (_, parameters, first, second) => {
		const { asked, read } = reading(parameters);
		for (const [index, expected] of [first, second].entries()) {
			const own = read(index);
			expect(JSON.stringify(own('field'))).toContain(JSON.stringify(expected));
			expect(own('field')).toBe(own('field'));
		}
		expect(asked).toEqual(['field 0', 'field 1']);
	});

	it('gives an item the same in every try', () => {
		const { asked, read, again } = reading({ name: '=name' });
		expect([read(0)('name'), again()(0)('name'), again()(1)('name')]).toEqual(['a', 'a', 'b']);
		expect(asked).toEqual(['name 0', 'name 1']);
	});

	it('does not ask for what the node does not hold', () => {
		const { asked, read } = reading({});
		expect(read(0)('list')).toBeUndefined();
		expect(asked).toEqual([]);
	});

	it('keeps what is there and empty', () => {
		const { asked, read } = reading({ name: '=nothing' });
		const own = read(0);
		expect([own('name'), own('name')]).toEqual([undefined, undefined]);
		expect(asked).toEqual(['name 0']);
	});
});
