import { ClickUpTrigger } from '../../nodes/ClickUp/ClickUpTrigger.node';
import { seed } from '../sandbox';
import { hookContext } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const { checkExists, create, delete: remove } = new ClickUpTrigger().webhookMethods.default;

const ENDPOINT = 'http://127.0.0.1:9/webhook/production';
const parameters = {
	team: seed.workspaceId,
	events: ['taskCreated', 'keyResultDelete'],
	filters: { listId: seed.listId },
};
const context = (more = {}, endpoint = ENDPOINT) =>
	hookContext({ ...parameters, ...more }, used.tokens, endpoint);
const webhooks = () => [...used.sandbox.state.webhooks.values()];

describe('the webhook of a trigger', () => {
	it('is created with what was asked for, found again, and removed', async () => {
		const trigger = context();
		expect(await checkExists.call(trigger)).toBe(false);
		expect(await create.call(trigger)).toBe(true);
		expect(webhooks()).toMatchObject([{ endpoint: ENDPOINT, events: ['taskCreated', 'keyResultDeleted'] }]);
		const [{ id, secret }] = webhooks();
		expect(trigger.getWorkflowStaticData('node')).toEqual({ webhookId: id, secret });
		expect(await checkExists.call(trigger)).toBe(true);
		expect(await remove.call(trigger)).toBe(true);
		expect(webhooks()).toEqual([]);
		expect(trigger.getWorkflowStaticData('node')).toEqual({});
	});

	it('is adopted when its ID was lost, with its secret', async () => {
		await create.call(context());
		const [{ id, secret }] = webhooks();
		const later = context();
		expect(await checkExists.call(later)).toBe(true);
		expect(later.getWorkflowStaticData('node')).toEqual({ webhookId: id, secret });
	});

	it('is made anew when what was asked for has changed', async () => {
		await create.call(context());
		const later = context({ events: ['*'] });
		expect(await checkExists.call(later)).toBe(false);
		await create.call(later);
		expect(webhooks()).toHaveLength(1);
		expect([webhooks()[0].events].flat().length).not.toBe(2);
		expect(await checkExists.call(later)).toBe(true);
	});

	it('of the test address and of production leave each other alone', async () => {
		await create.call(context());
		const test = context({}, 'http://127.0.0.1:9/webhook-test/production');
		await create.call(test);
		await remove.call(test);
		expect(webhooks().map(({ endpoint }) => endpoint)).toEqual([ENDPOINT]);
	});

	it('needs at least one event', async () => {
		await expect(create.call(context({ events: [] }))).rejects.toThrow('No event is chosen');
		expect(webhooks()).toEqual([]);
	});
});
