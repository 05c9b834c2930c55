import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { changesIn, isAutomation, parseEvent, subjectOf } from '../../../nodes/ClickUp/trigger/event';
import { identityOf } from '../../../nodes/ClickUp/trigger/identity';

const of = (event: IDataObject, merge = false) => identityOf(event, merge);
const update = (...ids: unknown[]) =>
	({ event: 'taskUpdated', history_items: ids.map((id) => ({ id })) }) as IDataObject;

describe('what tells a delivery from another one', () => {
	it('is the event with the IDs of its changes, in any order', () => {
		expect(of(update('1', '2'))).toEqual(of(update('2', '1')));
		expect(of(update('1', '2'))?.forGood).toBe(true);
		const others = [
			update('1'),
			update('2'),
			update('1', '2', '3'),
			{ ...update('1', '2'), event: 'taskMoved' },
		];
		const keys = [update('1', '2'), ...others].map((event) => of(event)?.keys.join());
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('is not what webhook sent it, nor anything else in it', () => {
		expect(of({ ...update('1'), webhook_id: 'a' })).toEqual(
			of({ ...update('1'), webhook_id: 'b', task_id: 'x' }),
		);
	});

	it('is each change by itself when companions are merged, whatever the event', () => {
		const merged = of(update('1', '2'), true);
		expect(merged?.keys).toHaveLength(2);
		expect(of({ ...update('2'), event: 'taskStatusUpdated' }, true)?.keys).toEqual([merged?.keys[1]]);
	});

	it.each(['taskCreated', 'taskDeleted', 'listCreated', 'listDeleted', 'goalDeleted'])(
		'is for a while the subject of %s without changes',
		(event) => {
			const identity = of({ event, task_id: '1' });
			expect(identity).toEqual({ keys: [expect.stringMatching(/^[\w-]{22}$/)], forGood: false });
			expect(of({ event, task_id: '2' })?.keys).not.toEqual(identity?.keys);
			expect(of({ event, list_id: '1' })?.keys).not.toEqual(identity?.keys);
			expect(of({ event, task_id: '1' }, true)).toEqual(identity);
		},
	);

	it.each<[string, IDataObject]>([
		['an update without changes', { event: 'goalUpdated', goal_id: '1' }],
		['an update with no change in its list', update()],
		['a change without an ID', update('1', undefined)],
		['a change with an empty ID', update('')],
		['a change whose ID is no text', update(1)],
		['a deletion of nothing', { event: 'taskDeleted' }],
		['a deletion of an object', { event: 'taskDeleted', task_id: {} }],
		['an event with an odd name', { event: { toString: 1 } as never, task_id: '1' }],
		['nothing', {}],
	])('is not known for %s', (_, event) => {
		expect(of(event)).toBeUndefined();
		expect(of(event, true)).toBeUndefined();
	});

	it('stays small and never throws', () => {
		fc.assert(
			fc.property(
				fc.object({ key: fc.constantFrom('event', 'task_id', 'history_items', 'id', 'field') }),
				(event) => {
					for (const merge of [true, false]) {
						const keys = of(event as IDataObject, merge)?.keys ?? [];
						for (const key of keys) expect(key).toHaveLength(22);
					}
				},
			),
		);
	});
});

describe('a body', () => {
	it.each(['', 'null', '5', '"text"', '[]', '{', '[{}]', 'true', '\ufeff{}'])('%j is no event', (text) => {
		expect(parseEvent(Buffer.from(text))).toBeUndefined();
	});

	it('is read as UTF-8, with odd keys as keys of its own', () => {
		const event = parseEvent(Buffer.from('{"__proto__":{"a":1},"é":"😀"}'));
		expect(Object.keys(event ?? {})).toEqual(['__proto__', 'é']);
		expect(({} as IDataObject).a).toBeUndefined();
	});

	it('has changes only where they are objects in a list', () => {
		for (const items of [undefined, null, {}, 'text', 5]) {
			expect(changesIn({ history_items: items as never })).toEqual([]);
		}
		expect(changesIn({ history_items: [null, [], 'a', 1, { id: '1' }] as never })).toEqual([{ id: '1' }]);
	});

	it('comes from an Automation when it has its shape and names no webhook', () => {
		const call = { id: '1', trigger_id: '2', date: '', payload: {} };
		expect(isAutomation(call)).toBe(true);
		expect(isAutomation({ ...call, webhook_id: 'x' })).toBe(false);
		expect(isAutomation({ event: 'taskCreated' })).toBe(false);
	});

	it('is about the first that it names', () => {
		expect(subjectOf({ list_id: '2', task_id: 'a' })).toBe('task_id a');
		expect(subjectOf({ key_result_id: 5 })).toBe('key_result_id 5');
		expect(subjectOf({ task_id: null, list_id: ['1'] })).toBe('');
	});
});
