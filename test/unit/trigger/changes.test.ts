import fc from 'fast-check';

import { readableChanges } from '../../../nodes/ClickUp/trigger/changes';
import type { ClickUpEvent } from '../../../nodes/ClickUp/trigger/event';

const ZONES = { workflow: 'UTC', user: 'UTC' };

const ada = { id: 1001, username: 'Ada Lovelace', email: 'ada@example.com', color: '#fff' };
const nameless = { id: 1002, username: null, email: 'grace@example.com' };

const event = (...changes: unknown[]): ClickUpEvent => ({
	event: 'taskUpdated',
	history_items: changes as never,
	task_id: '86abc0001',
	webhook_id: 'hook',
});
/** Both sides of one change, as they read. */
function sides(change: object): unknown[] {
	const [{ before, after }] = readableChanges(event(change), ZONES);
	return [before, after];
}

describe('one change', () => {
	it('is flat: what it is about, both sides, who and when', () => {
		const change = {
			id: '4001',
			type: 1,
			date: '1767603600000',
			field: 'status',
			parent_id: '1',
			data: { status_type: 'closed' },
			source: null,
			user: ada,
			before: { status: 'to do', color: '#87909e', orderindex: 0, type: 'open' },
			after: { status: 'complete', color: '#008844', orderindex: 4, type: 'closed' },
		};
		expect(readableChanges(event(change), ZONES)).toEqual([
			{
				event: 'taskUpdated',
				task_id: '86abc0001',
				webhook_id: 'hook',
				field: 'status',
				before: 'to do',
				after: 'complete',
				changed_by: 'Ada Lovelace',
				changed_by_id: 1001,
				changed_at: '2026-01-05T09:00:00.000Z',
				change_id: '4001',
			},
		]);
	});

	it.each<[string, object, unknown[]]>([
		[
			'of a new task',
			{
				field: 'status',
				before: { status: null, color: '#000', type: 'removed' },
				after: { status: 'to do' },
			},
			[null, 'to do'],
		],
		[
			'of a priority',
			{ field: 'priority', before: null, after: { id: '1', priority: 'urgent', color: '#f00' } },
			[null, 'urgent'],
		],
		['of an assignee', { field: 'assignee_add', before: null, after: ada }, [null, 'Ada Lovelace']],
		[
			'of an assignee without a name',
			{ field: 'assignee_rem', before: nameless, after: null },
			['grace@example.com', null],
		],
		[
			'of a due date',
			{ field: 'due_date', before: null, after: '1767603600000' },
			[null, '2026-01-05T09:00:00.000Z'],
		],
		[
			'of a start date',
			{ field: 'start_date', before: 1767603600000, after: '' },
			['2026-01-05T09:00:00.000Z', null],
		],
		['of tags', { field: 'tag', before: null, after: [{ name: 'bug', tag_fg: '#fff' }] }, [null, ['bug']]],
		['of a tag that went', { field: 'tag_removed', before: [{ name: 'bug' }], after: null }, [['bug'], null]],
		[
			'of the List',
			{ field: 'section_moved', before: { id: '1', name: 'Backlog' }, after: { id: '2', name: 'Ideas' } },
			['Backlog', 'Ideas'],
		],
		['of the name', { field: 'name', before: 'a', after: 'b' }, ['a', 'b']],
		['of an estimate', { field: 'time_estimate', before: null, after: '3600000' }, [null, '3600000']],
		[
			'of tracked time',
			{ field: 'time_spent', before: null, after: { id: '9', time: '60000' } },
			[null, '9'],
		],
		['of a parent', { field: 'parent', before: null, after: '86abc0002' }, [null, '86abc0002']],
		['of something new', { field: 'mood', before: { level: 1 }, after: true }, [{ level: 1 }, true]],
		['to zero and false', { field: 'points', before: 0, after: false }, [0, false]],
		[
			'of a comment',
			{
				field: 'comment',
				before: null,
				after: '12',
				comment: { id: '12', text_content: 'Hello', user: ada },
			},
			[null, 'Hello'],
		],
	])('%s', (_, change, expected) => {
		expect(sides(change)).toEqual(expected);
	});
});

describe('a change of a Custom Field', () => {
	const options = [
		{ id: 'opt-1', name: 'Small', orderindex: 0 },
		{ id: 'opt-2', name: 'Large', orderindex: 1 },
	];
	const labels = [
		{ id: 'lab-1', label: 'Backend', orderindex: 0 },
		{ id: 'lab-2', label: 'Design', orderindex: 1 },
	];
	const of = (type: string, before: unknown, after: unknown, type_config: object = {}) =>
		sides({
			field: 'custom_field',
			before,
			after,
			custom_field: { id: 'f', name: 'Field', type, type_config },
		});

	it.each<[string, unknown[], unknown[]]>([
		['drop_down', ['opt-1', 'opt-2'], ['Small', 'Large']],
		['drop_down', [0, '1'], ['Small', 'Large']],
		['drop_down', [null, 'gone'], [null, 'gone']],
	])('%s %j', (type, [before, after], expected) => {
		expect(of(type, before, after, { options })).toEqual(expected);
	});

	it.each<[string, unknown, unknown, unknown[]]>([
		['labels', null, ['lab-1', 'lab-2'], [null, ['Backend', 'Design']]],
		['users', [ada], [ada, nameless], [['Ada Lovelace'], ['Ada Lovelace', 'grace@example.com']]],
		['users', null, ada, [null, 'Ada Lovelace']],
		['date', null, '1767603600000', [null, '2026-01-05T09:00:00.000Z']],
		['checkbox', 'false', 'true', [false, true]],
		['number', '1', '2.5', [1, 2.5]],
		['text', 'a', '', ['a', null]],
	])('%s from %j', (type, before, after, expected) => {
		expect(of(type, before, after, { options: labels })).toEqual(expected);
	});

	it('says which', () => {
		const change = {
			field: 'custom_field',
			custom_field: { id: 'f', name: 'Budget', type: 'currency' },
			after: '5',
		};
		expect(readableChanges(event(change), ZONES)).toMatchObject([
			{ field_name: 'Budget', field_id: 'f', after: 5 },
		]);
		expect(readableChanges(event({ field: 'name' }), ZONES)[0]).not.toHaveProperty('field_name');
	});
});

describe('a delivery', () => {
	it('is one row for each change, in their order', () => {
		const rows = readableChanges(
			event({ field: 'name', id: '1' }, null, 'x', { field: 'status', id: '2' }),
			ZONES,
		);
		expect(rows.map(({ field, change_id: id }) => [field, id])).toEqual([
			['name', '1'],
			['status', '2'],
		]);
	});

	it.each<ClickUpEvent>([
		{ event: 'taskDeleted', task_id: '1', webhook_id: 'h' },
		{ event: 'listCreated', list_id: '1', webhook_id: 'h' },
	])('without changes is one row: %j', (given) => {
		expect(readableChanges(given, ZONES)).toEqual([given]);
		expect(readableChanges({ ...given, history_items: [] }, ZONES)).toEqual([given]);
	});

	it('keeps what else it says, and is not changed itself', () => {
		const given = {
			...event({ field: 'time_spent' }),
			data: { description: 'Time Tracking Created', interval_id: '5' },
		};
		const copy = structuredClone(given);
		expect(readableChanges(given, ZONES)[0].data).toEqual(copy.data);
		expect(given).toEqual(copy);
	});

	it('never throws, whatever is in it', () => {
		const odd = fc.oneof(
			fc.anything({ withNullPrototype: true }),
			fc.constantFrom(null, { toString: 1 }, [[null]]),
		);
		const change = fc.record(
			{
				field: fc.oneof(fc.constantFrom('custom_field', 'due_date', 'tag', 'comment'), odd),
				before: odd,
				after: odd,
				user: odd,
				date: odd,
				custom_field: fc.oneof(
					odd,
					fc.record({ type: fc.constantFrom('drop_down', 'labels', 'date', 'users'), type_config: odd }),
				),
				comment: odd,
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.array(change), (changes) => {
				expect(readableChanges(event(...changes), ZONES)).toHaveLength(Math.max(1, changes.length));
			}),
			{ numRuns: 1000 },
		);
	});
});
