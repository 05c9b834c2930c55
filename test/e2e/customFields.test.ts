/** The inputs for Custom Fields in n8n's editor, in a real browser. */
import { until } from '../host/progress';
import type { WorkflowNode } from '../host/rest';
import { chain, manualTrigger, node } from '../host/workflows';
import { seed } from '../sandbox';
import { readOnlyFields } from '../support/typedFields';
import { OURS } from './support/builtin';
import { openEditor, type Editor } from './support/editor';
import { createWorld, SETUP, type World } from './support/world';

jest.setTimeout(300_000);

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

/** Opens a workflow of one operation on its node. @param before nodes that run first */
async function open(
	operation: string,
	parameters: Record<string, unknown>,
	before: WorkflowNode[] = [manualTrigger()],
): Promise<string> {
	const { client, sandbox } = world;
	const token = await client.createCredential(operation, 'clickUpApi', {
		accessToken: sandbox.tokens.personal,
	});
	const task = { authentication: 'accessToken', resource: 'task', operation, ...parameters };
	const { id } = await client.createWorkflow(chain(operation, ...before, node('ClickUp', OURS, task, token)));
	await editor.open(`/workflow/${id}`);
	await editor.page.getByTestId('canvas-node').nth(before.length).dblclick();
	return id;
}

/** Adds the input of a Custom Field to those that are sent. */
async function add(name: string): Promise<void> {
	const { page } = editor;
	await page.getByTestId('ndv').getByTestId('add-fields-select').click();
	await page.getByRole('menuitem', { name, exact: true }).filter({ visible: true }).click();
}

const input = (id: string) => editor.page.getByTestId('ndv').getByTestId(`parameter-input-${id}`);

/** Types into an input, and leaves it. */
const type = (text: string) => async (id: string) => {
	await input(id).locator('input').first().fill(text);
	await editor.page.keyboard.press('Tab');
};

const turnOn = async (id: string) => {
	await input(id).locator('.el-switch').click();
	await input(id).locator('[role=switch][aria-checked=true]').waitFor({ state: 'attached' });
};

/** Chooses an option of a menu by its name. */
const choose = (option: string) => async (id: string) => {
	await input(id).locator('input').first().click();
	await editor.page.getByRole('option', { name: option, exact: true }).filter({ visible: true }).click();
};

type Kind = keyof typeof seed.fields;

interface FilledIn {
	/** What a person does with the input. */
	enter: (id: string) => Promise<void>;
	/** What ClickUp holds after that. */
	kept: unknown;
	/** What the output panel shows of it. */
	shown?: string[];
}

const { ada, grace } = seed.users;
const { labelOptions: labels } = seed;

/** Makes a file of the item. */
const toFile = () =>
	node(
		'To File',
		'n8n-nodes-base.convertToFile',
		{
			operation: 'toJson',
			binaryPropertyName: 'report',
			options: { fileName: 'report.json' },
		},
		undefined,
		{ typeVersion: 1.1 },
	);

/** Every kind of Custom Fields that can be written, filled in as a person does it. */
const kinds: Partial<Record<Kind, FilledIn>> = {
	text: { enter: type('Two words'), kept: 'Two words', shown: ['Two words'] },
	short_text: { enter: type('007'), kept: '007', shown: ['007'] },
	url: {
		enter: type('https://example.com/a'),
		kept: 'https://example.com/a',
		shown: ['https://example.com/a'],
	},
	email: { enter: type('jane@example.com'), kept: 'jane@example.com', shown: ['jane@example.com'] },
	phone: { enter: type('+1 201 555 0199'), kept: '+1 201 555 0199', shown: ['+1 201 555 0199'] },
	number: { enter: type('3.75'), kept: '3.75', shown: ['3.75'] },
	currency: { enter: type('8000.5'), kept: '8000.5', shown: ['8000.5'] },
	date: {
		enter: type('2026-11-23 15:30:00'),
		kept: String(Date.parse('2026-11-23T15:30:00Z')),
		shown: [String(Date.parse('2026-11-23T15:30:00Z'))],
	},
	checkbox: { enter: turnOn, kept: 'true' },
	drop_down: { enter: choose('Large'), kept: 2 },
	labels: {
		enter: type('Backend, Design'),
		kept: [labels.backend, labels.design],
		shown: [labels.backend, labels.design],
	},
	users: { enter: type('Grace Hopper, me'), kept: [grace.id, ada.id], shown: ['grace@example.com'] },
	tasks: {
		enter: type(`86abc0002, ${seed.customTaskId}`),
		kept: ['86abc0002', seed.customTaskInternalId],
		shown: ['Task 002', 'Ticket 001'],
	},
	list_relationship: { enter: type('86abc0003'), kept: ['86abc0003'], shown: ['Task 003'] },
	// The file of the input item, uploaded.
	attachment: { enter: type('report'), kept: [expect.stringMatching(/\.json$/)], shown: ['report.json'] },
	emoji: { enter: type('4'), kept: 4 },
	manual_progress: { enter: type('40'), kept: 40, shown: ['percent_completed'] },
	location: {
		enter: type('London, UK (51.5, -0.12)'),
		kept: { location: { lat: 51.5, lng: -0.12 }, formatted_address: 'London, UK' },
		shown: ['London, UK'],
	},
	// Pressed, which leaves nothing.
	button: { enter: turnOn, kept: undefined },
};

const execute = async () => {
	const ndv = editor.page.getByTestId('ndv');
	await ndv.getByTestId('node-execute-button').click();
	await ndv.getByTestId('node-run-status-success').waitFor();
};

describe('A task with a Custom Field of each kind', () => {
	const all = Object.keys(seed.fields) as Kind[];
	const readOnly = readOnlyFields.map(([kind]) => kind);

	it('is filled in for a List that is picked by name, created, and seen', () =>
		editor.watch(async () => {
			const { page } = editor;
			const { state, requests } = world.sandbox;
			expect(Object.keys(kinds).sort()).toEqual(all.filter((kind) => !readOnly.includes(kind)).sort());

			await open('create', { team: byId(seed.workspaceId), name: 'Of every kind' }, [
				manualTrigger(),
				toFile(),
			]);
			await editor.pick('space', 'prod', seed.spaceName);
			await editor.pick('list', 'backl', seed.listName);
			for (const [kind, { enter }] of Object.entries(kinds)) {
				const id = seed.fields[kind as Kind];
				await add(state.fields.get(id)!.name);
				await enter(id);
			}
			requests.length = 0;
			await execute();

			expect(requests.filter(({ method }) => method !== 'GET')).toMatchObject([
				{
					path: `/api/v3/workspaces/${seed.workspaceId}/custom_fields/${seed.fields.attachment}/attachments`,
				},
				{ method: 'POST', path: `/api/v2/list/${seed.listId}/task`, status: 200 },
			]);
			const task = [...state.tasks.values()].find(({ name }) => name === 'Of every kind')!;
			expect(task.listId).toBe(seed.listId);
			for (const [kind, { kept }] of Object.entries(kinds))
				expect([kind, task.fieldValues[seed.fields[kind as Kind]]]).toEqual([kind, kept]);

			const output = page.getByTestId('ndv').getByTestId('output-panel');
			await output.getByTestId('ndv-run-data-display-mode').getByText('Table', { exact: true }).click();
			await output.getByRole('cell', { name: 'Of every kind', exact: true }).waitFor();
			const seen = await output.innerText();
			for (const [kind, { shown = [] }] of Object.entries(kinds))
				for (const text of shown) expect([kind, seen]).toEqual([kind, expect.stringContaining(text)]);
		}));
});

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
