/** The inputs for Custom Fields in n8n's editor, in a real browser. */
import { until } from '../host/progress';
import { chain, manualTrigger, node } from '../host/workflows';
import { seed } from '../sandbox';
import { OURS } from './support/builtin';
import { openEditor, type Editor } from './support/editor';
import { createWorld, SETUP, type World } from './support/world';

jest.setTimeout(90_000);

let world: World;
let editor: Editor;

beforeAll(async () => {
	world = await createWorld('customFields', { package: true });
	editor = await openEditor(world);
}, SETUP);

afterAll(async () => {
	await editor?.close();
	await world?.close();
});

const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** Opens a workflow of one operation on its node. */
async function open(operation: string, parameters: Record<string, unknown>): Promise<string> {
	const { client, sandbox } = world;
	const token = await client.createCredential(operation, 'clickUpApi', {
		accessToken: sandbox.tokens.personal,
	});
	const task = { authentication: 'accessToken', resource: 'task', operation, ...parameters };
	const { id } = await client.createWorkflow(
		chain(operation, manualTrigger(), node('ClickUp', OURS, task, token)),
	);
	await editor.open(`/workflow/${id}`);
	await editor.page.getByTestId('canvas-node').nth(1).dblclick();
	return id;
}

/** Adds the input of a Custom Field to those that are sent. */
async function add(name: string): Promise<void> {
	const { page } = editor;
	await page.getByTestId('ndv').getByTestId('add-fields-select').click();
	await page.getByRole('menuitem', { name, exact: true }).filter({ visible: true }).click();
}

const execute = async () => {
	const ndv = editor.page.getByTestId('ndv');
	await ndv.getByTestId('node-execute-button').click();
	await ndv.getByTestId('node-run-status-success').waitFor();
};

describe('The inputs for Custom Fields', () => {
	it('are those of the List, chosen by name; only what was added is sent', () =>
		editor.watch(async () => {
			const { page } = editor;
			await open('create', { list: byId(seed.listId), name: 'By hand' });
			await add('Size');
			const input = page.getByTestId('ndv').locator(`[data-test-id*='${seed.fields.drop_down}']`);
			await input.locator('input').first().click();
			await page.getByRole('option', { name: 'Large', exact: true }).filter({ visible: true }).click();
			world.sandbox.requests.length = 0;
			await execute();
			const created = world.sandbox.requests.find(({ method }) => method === 'POST');
			expect(created?.body).toEqual({
				name: 'By hand',
				custom_fields: [{ id: seed.fields.drop_down, value: seed.dropDownOptions.large }],
			});
		}));

	it('are those of the task on an update; one that is left empty changes nothing', () =>
		editor.watch(async () => {
			await open('update', { id: byId(seed.taskId) });
			await add('Reference');
			const sent = () =>
				world.sandbox.requests
					.filter(({ method }) => method !== 'GET')
					.map(({ method, body }) => ({ method, body }));
			world.sandbox.requests.length = 0;
			await execute();
			expect(sent()).toEqual([]);
			const ndv = editor.page.getByTestId('ndv');
			await ndv.locator(`[data-test-id*='${seed.fields.short_text}'] input`).first().fill('007');
			await ndv.getByTestId('node-execute-button').click();
			await until('the field to be written', async () => sent().length > 0);
			expect(sent()).toEqual([{ method: 'POST', body: { value: '007' } }]);
		}));
});
