/** The variant of the ClickUp node for agents, as n8n itself makes it and runs it. */
import type { Credential } from '../host/rest';
import { unflatten } from '../host/unflatten';
import { manualTrigger, node } from '../host/workflows';
import { seed } from '../sandbox';
import { OURS } from './support/builtin';
import { createWorld, SETUP, type World } from './support/world';

jest.setTimeout(120_000);

let world: World;
let token: Credential;

beforeAll(async () => {
	world = await createWorld('tool-variant', { package: true });
	const accessToken = world.sandbox.tokens.personal;
	token = await world.client.createCredential('Token', 'clickUpApi', { accessToken });
}, SETUP);

afterAll(() => world?.close());

/** Runs the tool alone, as the editor's button does, and gives all that is kept of the execution as text. */
async function answerOf(parameters: Record<string, unknown>): Promise<string> {
	const tool = node('Tool', `${OURS}Tool`, { resource: 'task', operation: 'get', ...parameters }, token);
	const agent = node('Agent', '@n8n/n8n-nodes-langchain.agent', {}, undefined, { typeVersion: 2 });
	const workflow = await world.client.createWorkflow({
		name: 'Tool',
		nodes: [manualTrigger(), agent, tool],
		connections: {
			Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
			Tool: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
		},
	});
	const { executionId } = await world.client.call<{ executionId: string }>(
		'POST',
		`/workflows/${workflow.id}/run`,
		{
			workflowData: workflow,
			triggerToStartFrom: { name: 'Start' },
			destinationNode: { nodeName: 'Tool', mode: 'inclusive' },
			agentRequest: { query: {}, tool: { name: 'Tool' } },
		},
	);
	const execution = await world.client.execution(executionId);
	expect(execution).toMatchObject({ status: 'success', error: undefined });
	const { body } = await world.client.raw('GET', `/executions/${executionId}`);
	return JSON.stringify(unflatten((body as { data: { data: string } }).data.data));
}

it('starts with the simplified output; another can be chosen', async () => {
	const id = { __rl: true, mode: 'id', value: seed.taskId };
	const [simple, raw] = [await answerOf({ id }), await answerOf({ id, output: 'raw' })];
	expect(simple).toContain('"status":"in progress","priority":"urgent","assignees":["Ada Lovelace"]');
	expect(simple).not.toContain('orderindex');
	expect(raw).toContain('orderindex');
});
