import fc from 'fast-check';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { ClickUpEvent } from '../../../nodes/ClickUp/trigger/event';
import { filterOf } from '../../../nodes/ClickUp/trigger/filters';
import { isOneOf } from '../../../nodes/ClickUp/trigger/people';

const ada = { id: 1001, username: 'Ada Lovelace', email: 'ada@example.com' };
const grace = { id: 1002, username: 'Grace Hopper', email: 'grace@example.com' };
const noOne = async (): Promise<string> => {
	throw new Error('Nobody may be asked');
};

const contextOf = (filters: unknown, ignoreOwnChanges: unknown = false) =>
	({
		getNodeParameter: (name: string) => (name === 'filters' ? filters : ignoreOwnChanges),
	}) as unknown as IWebhookFunctions;

/** Whether changes pass. */
async function passes(filters: IDataObject, ...changes: unknown[]): Promise<boolean> {
	return await eventPasses(filters, { event: 'taskUpdated', history_items: changes as never });
}

async function eventPasses(filters: IDataObject, event: ClickUpEvent): Promise<boolean> {
	return (await filterOf(contextOf(filters), noOne))(event);
}

const status = (before: unknown, after: unknown) => ({
	field: 'status',
	before: { status: before },
	after: { status: after },
	user: ada,
});
const custom = (part: object = {}) => ({
	field: 'custom_field',
	custom_field: { id: 'c0ffee00-1111', name: 'Budget', ...part },
	user: ada,
});

describe('without a filter', () => {
	it.each<[string, IDataObject]>([
		['none', {}],
		[
			'empty ones',
			{ changedFields: [], changedCustomFields: ' , ', statusTo: '', tagAdded: null, assigneeAdded: [] },
		],
		['the place only', { listId: '1', spaceId: '2' }],
	])('everything passes (%s)', async (_, filters) => {
		expect(await passes(filters, status('a', 'b'))).toBe(true);
		expect(await passes(filters)).toBe(true);
		expect(await eventPasses(filters, {})).toBe(true);
	});
});

describe('changed fields', () => {
	it.each([
		['assignee', 'assignee_add'],
		['assignee', 'assignee_rem'],
		['comment', 'comment'],
		['comment', 'comment_edited'],
		['content', 'content'],
		['custom_field', 'custom_field'],
		['due_date', 'due_date'],
		['name', 'name'],
		['parent', 'parent'],
		['priority', 'priority'],
		['section_moved', 'section_moved'],
		['start_date', 'start_date'],
		['status', 'Status'],
		['tag', 'tag'],
		['tag', 'tag_removed'],
		['time_estimate', 'time_estimate'],
		['time_spent', 'time_spent'],
	])('%s stand for %s', async (chosen, field) => {
		expect(await passes({ changedFields: [chosen] }, { field })).toBe(true);
		expect(await passes({ changedFields: [chosen] }, { field: `x${field}` }, { field: 'other' })).toBe(false);
	});

	it('are no more than they say', async () => {
		expect(await passes({ changedFields: ['time_spent'] }, { field: 'time_estimate' })).toBe(false);
		expect(await passes({ changedFields: ['start_date'] }, { field: 'due_date' })).toBe(false);
		expect(await passes({ changedFields: ['name'] }, { field: 'named' })).toBe(false);
		expect(await passes({ changedFields: ['name'] })).toBe(false);
	});

	it('need one change of several', async () => {
		expect(await passes({ changedFields: ['name'] }, status('a', 'b'), { field: 'name' })).toBe(true);
	});

	it('may come from an expression, as text', async () => {
		expect(await passes({ changedFields: 'name, Status' }, status('a', 'b'))).toBe(true);
		expect(await passes({ changedFields: '["name"]' }, status('a', 'b'))).toBe(false);
	});
});

describe('changed Custom Fields', () => {
	it.each([
		['Budget', true],
		['budget', true],
		[' Customer , BUDGET ', true],
		['C0FFEE00-1111', true],
		['Bud', false],
		['Budget 2', false],
	])('%j pass: %s', async (changedCustomFields, expected) => {
		expect(await passes({ changedCustomFields }, custom())).toBe(expected);
	});

	it('are no other fields, and none without a name', async () => {
		expect(await passes({ changedCustomFields: 'name' }, { field: 'name' })).toBe(false);
		expect(
			await passes({ changedCustomFields: 'Budget' }, { field: 'name', custom_field: { name: 'Budget' } }),
		).toBe(false);
		expect(
			await passes({ changedCustomFields: 'null, undefined' }, custom({ id: null, name: undefined })),
		).toBe(false);
	});

	it('pass beside other fields', async () => {
		const filters = { changedCustomFields: 'Budget', changedFields: ['name'] };
		expect(await passes(filters, custom())).toBe(true);
		expect(await passes(filters, { field: 'name' })).toBe(true);
		expect(await passes(filters, custom({ name: 'Other' }), status('a', 'b'))).toBe(false);
		expect(
			await passes(
				{ changedFields: ['custom_field'], changedCustomFields: 'Budget' },
				custom({ name: 'Other' }),
			),
		).toBe(true);
	});
});

describe('a status', () => {
	it.each([
		[{ statusTo: 'complete' }, true],
		[{ statusTo: 'COMPLETE' }, true],
		[{ statusTo: 'to do' }, false],
		[{ statusFrom: 'To Do' }, true],
		[{ statusFrom: 'complete' }, false],
		[{ statusFrom: 'in progress, to do', statusTo: 'complete, shipped' }, true],
		[{ statusFrom: 'to do', statusTo: 'shipped' }, false],
		[{ statusFrom: 'in progress', statusTo: 'complete' }, false],
		[{ statusTo: ['complete'] }, true],
	])('%j passes: %s', async (filters, expected) => {
		expect(await passes(filters, status('To Do', 'Complete'))).toBe(expected);
		expect(await passes(filters, { field: 'status', before: 'To Do', after: 'Complete' })).toBe(expected);
	});

	it('has to be left and reached in one change', async () => {
		const filters = { statusFrom: 'to do', statusTo: 'complete' };
		expect(await passes(filters, status('to do', 'in progress'), status('in progress', 'complete'))).toBe(
			false,
		);
	});

	it('is not what another field became', async () => {
		expect(await passes({ statusTo: 'complete' }, { field: 'name', after: 'complete' })).toBe(false);
	});

	it('that was none is no name', async () => {
		expect(await passes({ statusFrom: 'null' }, status(null, 'to do'))).toBe(false);
	});
});

describe('assignees', () => {
	const added = (person: unknown) => ({ field: 'assignee_add', before: null, after: person, user: grace });
	const removed = (person: unknown) => ({ field: 'assignee_rem', before: person, after: null, user: grace });

	it.each<[string, unknown]>([
		['ID', [1001]],
		['ID as text', '1001'],
		['e-mail', ['ADA@example.com']],
		['name', 'ada lovelace, someone'],
		['JSON', '[1001]'],
		['object', [{ id: 1001 }]],
	])('are found by %s', async (_, people) => {
		const filters = { assigneeAdded: people } as IDataObject;
		expect(await passes(filters, added(ada))).toBe(true);
		expect(await passes(filters, added(grace))).toBe(false);
		expect(await passes(filters, removed(ada))).toBe(false);
		expect(await passes({ assigneeRemoved: people } as IDataObject, removed(ada))).toBe(true);
		expect(await passes({ assigneeRemoved: people } as IDataObject, added(ada))).toBe(false);
	});

	it('that are asked for narrow the field that is chosen, one side each', async () => {
		const filters = { changedFields: ['assignee'], assigneeAdded: [1001] };
		expect(await passes(filters, added(grace))).toBe(false);
		expect(await passes(filters, added(ada))).toBe(true);
		expect(await passes(filters, removed(grace))).toBe(true);
	});
});

describe('tags', () => {
	const tag = (before: unknown, after: unknown, field = 'tag') => ({ field, before, after });
	const bug = { name: 'Bug', tag_fg: '#fff' };
	const docs = { name: 'docs' };

	it.each<[string, unknown, unknown, boolean, boolean]>([
		['from nothing', null, [bug], true, false],
		['from nothing, alone', undefined, bug, true, false],
		['as text', null, 'bug', true, false],
		['beside others', [docs], [docs, bug], true, false],
		['to nothing', [bug], null, false, true],
		['alone, to nothing', bug, undefined, false, true],
		['kept while another comes', [bug], [bug, docs], false, false],
		['instead of another', [docs], [bug], true, false],
		['never', [docs], null, false, false],
		['among nulls', [null], [null, bug, 5], true, false],
	])('%s', async (_, before, after, isAdded, isRemoved) => {
		expect(await passes({ tagAdded: 'bug' }, tag(before, after))).toBe(isAdded);
		expect(await passes({ tagRemoved: 'BUG' }, tag(before, after, 'tag_removed'))).toBe(isRemoved);
		expect(await passes({ tagAdded: 'bug', tagRemoved: 'bug' }, tag(before, after))).toBe(
			isAdded || isRemoved,
		);
	});

	it('have names with spaces', async () => {
		expect(
			await passes({ tagAdded: 'customer request, r&d' }, tag(null, [{ name: 'Customer Request' }])),
		).toBe(true);
	});
});

describe('combinations', () => {
	it('pass when one change is of a wanted field and passes what is asked of that field', async () => {
		const filters = { changedFields: ['name', 'status'], statusTo: 'complete' };
		expect(await passes(filters, { field: 'name' })).toBe(true);
		expect(await passes(filters, status('a', 'b'))).toBe(false);
		expect(await passes(filters, status('a', 'b'), { field: 'name' })).toBe(true);
		expect(await passes(filters, status('a', 'complete'))).toBe(true);
		expect(await passes(filters, { field: 'content' })).toBe(false);
	});

	it('of tests mean any of them', async () => {
		const filters = { statusTo: 'complete', tagAdded: 'bug' };
		expect(await passes(filters, status('a', 'complete'))).toBe(true);
		expect(await passes(filters, { field: 'tag', after: 'bug' })).toBe(true);
		expect(await passes(filters, { field: 'tag', after: 'docs' }, status('a', 'b'))).toBe(false);
	});

	it.each(['taskCreated', 'taskDeleted', 'listCreated', 'goalDeleted', 'keyResultDeleted'])(
		'let %s pass',
		async (event) => {
			expect(await eventPasses({ statusTo: 'complete' }, { event })).toBe(true);
			expect(await eventPasses({ statusTo: 'complete' }, { event, history_items: [status(null, 'x')] })).toBe(
				true,
			);
		},
	);

	it.each(['goalUpdated', 'CreatedBy', '', undefined, 5, { toString: 1 }])(
		'do not let %j pass',
		async (event) => {
			expect(await eventPasses({ statusTo: 'complete' }, { event: event as never })).toBe(false);
		},
	);
});

describe('people to ignore', () => {
	const by = (user: unknown, field = 'name') => ({ field, user });
	const ignoring = { ignoreUsers: [1001] };

	it('decide nothing', async () => {
		expect(await passes(ignoring, by(ada))).toBe(false);
		expect(await passes(ignoring, by(ada), by(ada, 'status'))).toBe(false);
		expect(await passes(ignoring, by(grace))).toBe(true);
		expect(await passes({ ignoreUsers: 'ADA LOVELACE, grace@example.com' }, by(ada), by(grace))).toBe(false);
		expect(await eventPasses(ignoring, { event: 'taskCreated', history_items: [by(ada)] as never })).toBe(
			false,
		);
	});

	it('leave the changes of others, which have to pass by themselves', async () => {
		expect(await passes(ignoring, by(ada), by(grace))).toBe(true);
		const filters = { ...ignoring, changedFields: ['status'] };
		expect(await passes(filters, by(ada, 'status'), by(grace, 'name'))).toBe(false);
		expect(await passes(filters, by(ada, 'name'), by(grace, 'status'))).toBe(true);
	});

	it.each([undefined, null, 1001, 'ada', {}, [], { id: null }])('are not found in %j', async (user) => {
		expect(await passes(ignoring, by(user))).toBe(true);
	});

	it('do not stop what says of nobody that they did it', async () => {
		expect(await eventPasses(ignoring, { event: 'taskDeleted' })).toBe(true);
		expect(await eventPasses(ignoring, { event: 'goalUpdated', history_items: [] })).toBe(true);
	});

	it('are oneself when own changes are ignored', async () => {
		const filter = await filterOf(
			contextOf({ ignoreUsers: ['grace@example.com'] }, true),
			async () => '1001',
		);
		const event = (...users: unknown[]) => ({
			event: 'taskUpdated',
			history_items: users.map((user) => by(user)) as never,
		});
		expect(filter(event(ada, grace))).toBe(false);
		expect(filter(event(ada, { id: 1003 }))).toBe(true);
	});

	it.each([true, false])('are known by any of their names (%s)', (wanted) => {
		const names = new Set(wanted ? ['1001'] : ['lovelace']);
		expect(isOneOf(ada, names)).toBe(wanted);
	});
});

describe('hostile shapes', () => {
	const everything: IDataObject = {
		changedFields: ['name'],
		changedCustomFields: 'a',
		statusFrom: 'a',
		statusTo: 'b',
		assigneeAdded: [1],
		assigneeRemoved: [2],
		tagAdded: 'c',
		tagRemoved: 'd',
		ignoreUsers: [3],
	};
	const fields = ['status', 'assignee_add', 'assignee_rem', 'tag', 'custom_field', 'name'];

	it('never throw', async () => {
		const filter = await filterOf(contextOf(everything), noOne);
		const odd = fc.oneof(
			fc.anything({ withNullPrototype: true, withBigInt: false }),
			fc.constantFrom(null, undefined, { toString: 1, valueOf: null }, [[[]]]),
		);
		const change = fc.record(
			{
				field: fc.oneof(fc.constantFrom(...fields), odd),
				before: odd,
				after: odd,
				user: odd,
				custom_field: odd,
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.oneof(odd, fc.array(fc.oneof(change, odd))), odd, (items, event) => {
				expect(typeof filter({ event: event as never, history_items: items as never })).toBe('boolean');
			}),
			{ numRuns: 1000 },
		);
	});

	it('in the filters themselves are refused with their name', async () => {
		for (const name of Object.keys(everything)) {
			await expect(filterOf(contextOf({ [name]: [{}] }), noOne)).rejects.toThrow(`"${name}"`);
			await expect(filterOf(contextOf({ [name]: true }), noOne)).rejects.toThrow(`"${name}"`);
		}
	});
});
