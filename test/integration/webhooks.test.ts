import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const team = seed.workspaceId;
const endpoint = 'http://127.0.0.1/hook';
const webhook = async (operation: string, parameters: INodeParameters = {}) =>
	await runForJson({ resource: 'webhook', operation, ...parameters }, { tokens: used.tokens });
const refusal = async (operation: string, parameters: INodeParameters) =>
	(await run({ resource: 'webhook', operation, ...parameters }, { tokens: used.tokens })).error;
const all = async () => await webhook('getAll', { team, returnAll: true });
const lastBody = () => used.sandbox.requests.at(-1)?.body;
const health = (row: IDataObject) => (row.health as IDataObject).status;

describe('Webhook', () => {
	it('is created with its secret, found and deleted', async () => {
		const [created] = await webhook('create', {
			team,
			endpoint,
			events: ['taskCreated', 'keyResultDelete'],
			additionalFields: { listId: `https://app.clickup.com/${team}/v/li/${seed.listId}` },
		});
		expect(created).toMatchObject({ endpoint, secret: expect.stringMatching(/^\w{32,}$/) });
		// IDs are sent as text; the event has the name that ClickUp knows.
		expect(lastBody()).toEqual({
			endpoint,
			events: ['taskCreated', 'keyResultDeleted'],
			list_id: seed.listId,
		});
		expect(await all()).toMatchObject([{ id: created.id, list_id: Number(seed.listId) }]);
		expect(await webhook('delete', { webhookId: String(created.id) })).toEqual([{ success: true }]);
		expect(await all()).toEqual([]);
	});

	it('of a task with a custom ID is created for the task', async () => {
		await webhook('create', {
			team,
			endpoint,
			events: ['*'],
			additionalFields: { taskId: seed.customTaskId },
		});
		expect(lastBody()).toEqual({ endpoint, events: '*', task_id: seed.customTaskInternalId });
	});

	it('keeps what an update does not mention', async () => {
		const [{ id }] = await webhook('create', { team, endpoint, events: ['taskCreated', 'taskDeleted'] });
		await webhook('create', { team, endpoint: `${endpoint}/other`, events: ['listCreated'] });
		const webhookId = String(id);

		expect(
			await webhook('update', { team, webhookId, updateFields: { endpoint: `${endpoint}/new` } }),
		).toMatchObject([{ id, endpoint: `${endpoint}/new`, events: ['taskCreated', 'taskDeleted'] }]);
		const [changed] = await webhook('update', {
			team,
			webhookId,
			updateFields: { events: ['taskMoved'], status: 'suspended' },
		});
		expect(changed).toMatchObject({ endpoint: `${endpoint}/new`, events: ['taskMoved'] });
		expect(health(changed)).toBe('suspended');

		// One that is suspended stays so until it is switched on again.
		const [renamed] = await webhook('update', { team, webhookId, updateFields: { events: ['*'] } });
		expect(health(renamed)).toBe('suspended');
		const [active] = await webhook('update', { team, webhookId, updateFields: { status: 'active' } });
		expect(health(active)).toBe('active');
		expect(active.events).toHaveLength(28);
	});

	it('that fails is sent back as active: ClickUp has no other word for it', async () => {
		const [{ id }] = await webhook('create', { team, endpoint, events: ['taskCreated'] });
		used.sandbox.state.webhooks.get(String(id))!.status = 'failing';
		const [updated] = await webhook('update', { team, webhookId: String(id) });
		expect(health(updated)).toBe('active');
	});

	it('that this credential did not create is not updated', async () => {
		const error = await refusal('update', { team, webhookId: 'foreign', updateFields: { status: 'active' } });
		expect(error?.message).toBe('This credential has no webhook foreign in this Workspace');
		expect(used.sandbox.requests.map(({ method }) => method)).toEqual(['GET']);
	});

	it('without an event is refused: ClickUp would take it for all of them', async () => {
		const error = await refusal('create', { team, endpoint, events: '={{ [] }}' });
		expect(error?.message).toBe('No event is chosen in "Events"');
		expect(used.sandbox.requests).toEqual([]);
	});

	it('of the same address and events is refused with what to do', async () => {
		await webhook('create', { team, endpoint, events: ['taskCreated'] });
		const error = await refusal('create', { team, endpoint, events: ['taskCreated'] });
		expect(error).toMatchObject({ context: { ecode: 'OAUTH_171' } });
		expect(error?.description).toContain('Delete the other webhook');
	});
});
