/** Workflows that start with our trigger, and what they were started with. */
import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { until } from '../../host/progress';
import type { Credential, WorkflowNode } from '../../host/rest';
import { chain, node } from '../../host/workflows';
import { seed, type Webhook } from '../../sandbox';
import type { World } from './world';

let lastId = 8_000_000_000_000_000_000n;

/** A change of a task as ClickUp tells it, with IDs of its own. */
export function taskUpdated(webhookId: string, more: Record<string, unknown> = {}) {
	lastId += 1n;
	return {
		event: 'taskUpdated',
		history_items: [
			{
				id: String(lastId),
				type: 1,
				date: String(Date.now()),
				field: 'name',
				parent_id: seed.listId,
				data: {},
				source: null,
				user: { id: seed.users.grace.id, username: seed.users.grace.username, email: seed.users.grace.email },
				before: 'Old',
				after: 'New',
			},
		],
		task_id: seed.taskId,
		webhook_id: webhookId,
		...more,
	};
}

/** A workflow of our trigger and what follows it. */
export function triggered(
	name: string,
	credential: Credential,
	parameters: Record<string, unknown>,
	...next: WorkflowNode[]
) {
	const trigger = node(
		'ClickUp Trigger',
		'n8n-nodes-clickup.clickUpTrigger',
		{ authentication: 'accessToken', team: seed.workspaceId, events: ['taskUpdated'], ...parameters },
		credential,
		{ webhookId: randomUUID() },
	);
	return chain(name, trigger, ...(next.length > 0 ? next : [node('End', 'n8n-nodes-base.noOp')]));
}

/** The webhooks in ClickUp that send to a workflow's trigger. */
export function hooksOf({ sandbox }: World, workflow: { nodes: WorkflowNode[] }): Webhook[] {
	const { webhookId } = workflow.nodes[0];
	return [...sandbox.state.webhooks.values()].filter(({ endpoint }) => endpoint.includes(`/${webhookId}/`));
}

/** Waits until n8n answers at a webhook's address: it does so a moment after the webhook is there. */
export async function listens(endpoint: string): Promise<void> {
	const answers = async () =>
		(await axios.post(endpoint, '{}', { validateStatus: () => true })).status !== 404;
	await until('n8n to listen', answers, { within: 30_000 });
}

/** Sends a change to a webhook and waits for the execution that it starts. @returns what the trigger handed on there */
export async function delivered(
	{ sandbox, client }: World,
	workflowId: string,
	hook: Webhook,
	event = taskUpdated(hook.id),
) {
	const before = new Set(await client.executionIds(workflowId));
	const status = await sandbox.deliver(hook.id, JSON.stringify(event));
	if (status !== 200) throw new Error(`The delivery was answered ${status}`);
	const id = await until('the execution', async () =>
		(await client.executionIds(workflowId)).find((candidate) => !before.has(candidate)),
	);
	const { items, status: ended } = await client.execution(id);
	return { sent: event, status: ended, received: items('ClickUp Trigger').map(({ json }) => json) };
}
