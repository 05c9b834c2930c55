import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { clock } from '../../nodes/ClickUp/transport/clock';
import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const original = { ...clock };
const getAll: INodeParameters = { resource: 'auditLog', operation: 'getAll', team: seed.workspaceId };
const entries = async (parameters: INodeParameters) =>
	await runForJson({ ...getAll, ...parameters }, { tokens: used.tokens });
const ids = (rows: IDataObject[]) => rows.map(({ id }) => id);

let now: number;
beforeEach(() => {
	now = used.sandbox.clock.now();
	clock.now = () => now;
});
afterEach(() => Object.assign(clock, original));

/** Entries a minute apart, the last one a minute ago; `each` says what is special about the n-th. */
function happened(count: number, each: (n: number) => object = () => ({})): void {
	const { auditEvents } = used.sandbox.state;
	for (let n = 1; n <= count; n++) {
		auditEvents.push({
			id: `e${n}`,
			workspaceId: seed.workspaceId,
			applicability: 'auth-and-security',
			eventType: 'USER_LOGIN',
			eventStatus: 'success',
			userId: seed.userId,
			date: now - (count - n + 1) * 60_000,
			...each(n),
		});
	}
}

describe('Audit Log', () => {
	it('is read newest first, page by page, each entry once', async () => {
		happened(230);
		const rows = await entries({ returnAll: true });
		expect(ids(rows)).toEqual(Array.from({ length: 230 }, (_, i) => `e${230 - i}`));
		expect(used.sandbox.requests.length).toBeGreaterThan(2);
		used.sandbox.requests.length = 0;
		expect(ids(await entries({ limit: 3 }))).toEqual(['e230', 'e229', 'e228']);
		expect(used.sandbox.requests.map(({ body }) => body)).toEqual([
			{
				applicability: 'auth-and-security',
				pagination: { pageRows: 3, pageTimestamp: now, pageDirection: 'before' },
			},
		]);
		expect(ids(await entries({ limit: 130 }))).toHaveLength(130);
	});

	it('has entries that differ in nothing but their place', async () => {
		happened(3, () => ({ id: 'same', date: now - 1 }));
		expect(await entries({ returnAll: true })).toHaveLength(3);
	});

	it('can be filtered', async () => {
		happened(4, (n) => ({
			eventType: n === 1 ? 'USER_LOGOUT' : 'USER_LOGIN',
			eventStatus: n === 2 ? 'failed' : 'success',
			userId: n === 3 ? seed.users.grace.id : seed.userId,
			applicability: n === 4 ? 'custom-fields' : 'auth-and-security',
		}));
		const filtered = async (filters: INodeParameters) => ids(await entries({ returnAll: true, filters }));
		expect(await filtered({ eventType: 'USER_LOGOUT' })).toEqual(['e1']);
		expect(await filtered({ eventStatus: 'failed' })).toEqual(['e2']);
		expect(await filtered({ userIds: '1002' })).toEqual(['e3']);
		expect(await filtered({ userEmails: 'grace@example.com, alan@example.com' })).toEqual(['e3']);
		expect(await filtered({ userIds: '' })).toEqual(['e3', 'e2', 'e1']);
		const { auditEvents } = used.sandbox.state;
		const startTime = new Date(auditEvents[1].date).toISOString();
		expect(await filtered({ startTime })).toEqual(['e3', 'e2']);
		expect(await filtered({ endTime: auditEvents[0].date })).toEqual(['e1']);
		expect(ids(await entries({ returnAll: true, applicability: 'custom-fields' }))).toEqual(['e4']);
	});

	it('does not end early in silence when the answer has no time to go on from', async () => {
		const rows = Array.from({ length: 100 }, (_, i) => ({ id: i, what: 'something' }));
		used.sandbox.failNext({ status: 200, body: { whatever: rows } });
		const { error } = await run({ ...getAll, returnAll: true }, { tokens: used.tokens });
		expect(error?.message).toContain('Only 100 entries of the audit log could be read');
		used.sandbox.failNext({ status: 200, body: { whatever: rows } });
		expect(await entries({ limit: 100 })).toHaveLength(100);
	});

	it('is found under any key, and returned whole when there are no rows in it', async () => {
		used.sandbox.failNext({ status: 200, body: [{ id: 1 }] as never });
		expect(await entries({ limit: 5 })).toEqual([{ id: 1 }]);
		used.sandbox.failNext({ status: 200, body: { cursor: 'x', anyKey: [{ id: 1 }, { id: 2 }] } });
		expect(await entries({ limit: 5 })).toEqual([{ id: 1 }, { id: 2 }]);
		used.sandbox.failNext({ status: 200, body: { message: 'being prepared' } });
		expect(await entries({ limit: 5 })).toEqual([{ message: 'being prepared' }]);
	});

	it('needs the Enterprise plan and the owner, and the refusal says so', async () => {
		used.sandbox.state.workspaces.get(seed.workspaceId)!.plan = 'business';
		const { error } = await run(getAll, { tokens: used.tokens });
		expect(error).toMatchObject({ httpCode: '403', message: expect.stringContaining('Enterprise plan') });
		used.sandbox.state.workspaces.get(seed.workspaceId)!.plan = 'enterprise';
		const { error: notOwner } = await run(getAll, {
			tokens: { ...used.tokens, personal: used.sandbox.tokens.other },
		});
		expect(notOwner?.message).toContain('Only the Workspace owner');
	});
});
