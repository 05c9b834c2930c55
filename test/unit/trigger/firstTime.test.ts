import type { IDataObject, IExecuteFunctions, WorkflowExecuteMode } from 'n8n-workflow';

import type { ClickUpEvent } from '../../../nodes/ClickUp/trigger/event';
import { firstTime } from '../../../nodes/ClickUp/trigger/firstTime';

/** n8n's database of keys, as its helper uses it. */
class Database {
	readonly keys: string[] = [];
	readonly asked: unknown[] = [];
	readonly log: string[] = [];
	failing = false;

	async run(event: ClickUpEvent, { id = '1', mode = 'webhook', merge = false }: Run = {}) {
		const context = {
			getMode: () => mode,
			getExecutionId: () => id,
			getNode: () => ({ name: 'ClickUp Trigger' }),
			logger: { warn: (line: string) => this.log.push(line) },
			helpers: {
				checkProcessedAndRecord: async (keys: string[], scope: string, options: { maxEntries: number }) => {
					this.asked.push([scope, options]);
					if (this.failing) throw new Error('The database is locked');
					const isNew = keys.map((key) => !this.keys.includes(key));
					this.keys.push(...keys.filter((_, index) => isNew[index]));
					this.keys.splice(0, this.keys.length - options.maxEntries);
					return {
						new: keys.filter((_, index) => isNew[index]),
						processed: keys.filter((_, index) => !isNew[index]),
					};
				},
			},
		} as unknown as IExecuteFunctions;
		return await firstTime(context, event, merge);
	}
}

interface Run {
	id?: string;
	mode?: WorkflowExecuteMode;
	merge?: boolean;
}

const update = (...ids: string[]): ClickUpEvent => ({
	event: 'taskUpdated',
	history_items: ids.map((id) => ({ id, field: 'name' })),
	task_id: '1',
});

describe('a delivery in an execution', () => {
	it('is handed on the first time, untouched, and dropped afterwards', async () => {
		const database = new Database();
		const event = update('a', 'b');
		expect(await database.run(event)).toBe(event);
		expect(await database.run(update('a', 'b'), { id: '2' })).toBeUndefined();
		expect(await database.run(update('b', 'a'), { id: '3' })).toBeUndefined();
		const other = update('a');
		expect(await database.run(other, { id: '4' })).toBe(other);
		expect(await database.run({ ...update('a'), event: 'taskMoved' }, { id: '5' })).toBeDefined();
	});

	it('is handed on again to the execution that n8n starts anew', async () => {
		const database = new Database();
		const event = update('a');
		await database.run(event, { id: '7' });
		expect(await database.run(event, { id: '7' })).toBe(event);
		expect(await database.run(event, { id: '77' })).toBeUndefined();
		// Also when another one came in between.
		expect(await database.run(event, { id: '7' })).toBe(event);
	});

	it.each<WorkflowExecuteMode>(['manual', 'retry', 'trigger', 'integrated', 'evaluation'])(
		'is never dropped in mode %s, which leaves no trace',
		async (mode) => {
			const database = new Database();
			const event = update('a');
			expect(await database.run(event, { mode })).toBe(event);
			expect(database.keys).toEqual([]);
			await database.run(event);
			expect(await database.run(event, { mode, id: '2' })).toBe(event);
		},
	);

	it.each<[string, IDataObject]>([
		['a deletion', { event: 'taskDeleted', task_id: '1' }],
		['an update without changes', { event: 'goalUpdated', goal_id: '1' }],
		['a change without an ID', { event: 'taskUpdated', history_items: [{}] }],
		['nothing at all', {}],
	])('is never dropped when it is %s', async (_, event) => {
		const database = new Database();
		for (const id of ['1', '2']) expect(await database.run(event, { id })).toBe(event);
		expect(database.asked).toEqual([]);
	});

	it('is handed on when n8n cannot tell, and the log says so', async () => {
		const database = new Database();
		const event = update('a');
		await database.run(event);
		database.failing = true;
		expect(await database.run(event, { id: '2' })).toBe(event);
		expect(database.log).toEqual([expect.stringContaining('The database is locked')]);
	});

	it('is handed on by an n8n without such a database', async () => {
		const context = {
			getMode: () => 'webhook',
			getExecutionId: () => '1',
			getNode: () => ({ name: '' }),
			logger: { warn() {} },
			helpers: {},
		} as unknown as IExecuteFunctions;
		const event = update('a');
		expect(await firstTime(context, event, false)).toBe(event);
	});

	it('leaves little behind', async () => {
		const database = new Database();
		for (let id = 0; id < 2000; id++) await database.run(update(`change ${id}`), { id: String(id) });
		expect(database.keys).toHaveLength(2000);
		expect(database.keys.join('').length).toBeLessThan(100_000);
		expect(database.asked[0]).toEqual(['node', { mode: 'entries', maxEntries: 2000 }]);
	});
});

describe('merged companion events in an execution', () => {
	it('are dropped, or reduced to what is new', async () => {
		const database = new Database();
		await database.run({ ...update('b'), event: 'taskStatusUpdated' }, { merge: true });
		const rest = await database.run(update('a', 'b', 'c'), { id: '2', merge: true });
		expect(rest).toEqual(update('a', 'c'));
		expect(await database.run(update('c', 'a', 'b'), { id: '3', merge: true })).toBeUndefined();
	});

	it('lose nothing when n8n starts the execution anew', async () => {
		const database = new Database();
		await database.run(update('b'), { merge: true });
		await database.run(update('a', 'b', 'c'), { id: '2', merge: true });
		const again = await database.run(update('a', 'b', 'c'), { id: '2', merge: true });
		expect(again?.history_items?.map(({ id }) => id)).toEqual(expect.arrayContaining(['a', 'c']));
	});
});
