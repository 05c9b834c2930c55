/** Our nodes and credentials in n8n's editor, in a real browser. */
import { until } from '../host/progress';
import { chain, manualTrigger, node } from '../host/workflows';
import { seed } from '../sandbox';
import { clientOf } from '../sandbox/testClient';
import { OURS } from './support/builtin';
import { openEditor, type Editor } from './support/editor';
import { triggered } from './support/trigger';
import { recorded } from './support/wire';
import { createWorld, SETUP, type World } from './support/world';

jest.setTimeout(90_000);

let world: World;
let editor: Editor;

beforeAll(async () => {
	world = await createWorld('editor', { package: true });
	editor = await openEditor(world);
}, SETUP);

afterAll(async () => {
	await editor?.close();
	await world?.close();
});

/** Opens the form of a new credential. @param type its name in the list */
async function newCredential(type: string) {
	const { page } = editor;
	await editor.open('/home/credentials/create');
	const dialog = page.getByRole('dialog');
	await dialog.getByTestId('new-credential-type-select').click();
	await page.keyboard.type('clickup');
	const options = page.getByTestId('new-credential-type-select-option');
	await options.getByText(type, { exact: true }).click();
	await page.getByTestId('new-credential-type-button').click();
	await page.getByTestId('node-credentials-config-container').waitFor();
	return dialog;
}

const pick: Editor['pick'] = async (...what) => await editor.pick(...what);

describe('Credentials', () => {
	// n8n has credentials of these names itself.
	it('are offered once each', () =>
		editor.watch(async () => {
			const { page } = editor;
			await editor.open('/home/credentials/create');
			await page.getByTestId('new-credential-type-select').click();
			await page.keyboard.type('clickup');
			const options = page.getByTestId('new-credential-type-select-option');
			await options.getByText('ClickUp OAuth2 API', { exact: true }).waitFor();
			const names = await options.filter({ visible: true }).allInnerTexts();
			expect(names.filter((name) => /clickup/i.test(name))).toEqual(['ClickUp API', 'ClickUp OAuth2 API']);
		}));

	it('tests an access token', () =>
		editor.watch(async () => {
			const { page } = editor;
			const form = await newCredential('ClickUp API');
			const token = form.getByTestId('parameter-input-accessToken').getByTestId('parameter-input-field');
			await token.fill('not a token');
			await form.getByTestId('credential-save-button').click();
			await form.getByText('Couldn’t connect with these settings').waitFor();

			// People paste it with what is around it.
			const { result: sent } = await recorded(world.sandbox, async () => {
				await token.fill(`  Bearer ${world.sandbox.tokens.personal} `);
				await form.getByTestId('credential-save-button').click();
				await form.getByText('Connection tested successfully').waitFor();
				return world.sandbox.requests.at(-1);
			});
			expect(sent).toMatchObject({ status: 200, headers: { authorization: world.sandbox.tokens.personal } });
			await page.keyboard.press('Escape');
		}));

	it('connects an account with OAuth2', () =>
		editor.watch(async () => {
			const { page } = editor;
			const { clientId, clientSecret } = world.sandbox.oauthApp;
			const form = await newCredential('ClickUp OAuth2 API');
			const field = (name: string) =>
				form.getByTestId(`parameter-input-${name}`).getByTestId('parameter-input-field');
			await field('clientId').fill(clientId);
			await field('clientSecret').fill(clientSecret);
			const opened = page.context().waitForEvent('page');
			await form.getByRole('button', { name: 'Connect' }).first().click();
			const consent = await opened;
			await consent.getByLabel(seed.workspaceName).check();
			await consent.getByRole('button', { name: 'Connect Workspace' }).click();
			await form.getByText('Account connected').waitFor();

			const stored = (await world.client.credentials()).find(({ type }) => type === 'clickUpOAuth2Api');
			expect(await world.client.testCredential(stored!)).toMatchObject({ status: 'OK' });
		}));
});

describe('The ClickUp node', () => {
	it('is found, set up by names, executed, and shows its result', () =>
		editor.watch(async () => {
			const { page } = editor;
			if (!(await world.client.credentials()).some(({ type }) => type === 'clickUpApi'))
				await world.client.createCredential('ClickUp', 'clickUpApi', {
					accessToken: world.sandbox.tokens.personal,
				});
			const { id } = await world.client.createWorkflow(chain('By hand', manualTrigger()));
			await editor.open(`/workflow/${id}`);
			await page.getByTestId('canvas-node').first().waitFor();

			await page.getByTestId('node-creator-plus-button').first().click();
			await page.getByTestId('node-creator-search-bar').fill('clickup');
			// n8n lists its own ClickUp too; ours is told by its description.
			const found = page.getByTestId('item-iterator-item').filter({ hasText: 'ClickUp' });
			await found.filter({ hasText: 'Starts the workflow when something changes in ClickUp' }).click();
			await page.getByText('Get many tasks', { exact: true }).click();

			const ndv = page.getByTestId('ndv');
			await pick('team', 'analytical', seed.workspaceName);
			await pick('space', 'prod', seed.spaceName);
			await pick('list', 'backl', seed.listName);
			await ndv.getByTestId('node-execute-button').click();
			await ndv.getByTestId('node-run-status-success').waitFor();
			const output = ndv.getByTestId('output-panel');
			await output.getByText(`${seed.openTasks} items`).waitFor();
			await output
				.getByText(/^Task \d+$/)
				.first()
				.waitFor();
		}));

	it('finds a List that is in no Folder by a part of its name', () =>
		editor.watch(async () => {
			await pick('list', 'inb', seed.folderlessListName);
			const ndv = editor.page.getByTestId('ndv');
			await ndv.getByTestId('node-execute-button').click();
			await ndv.getByTestId('output-panel').getByText(seed.folderlessTaskId).first().waitFor();
		}));

	it('shows ClickUp’s refusal in words', () =>
		editor.watch(async () => {
			const { page } = editor;
			const ndv = page.getByTestId('ndv');
			const list = ndv.getByTestId('resource-locator-list');
			await list.getByTestId('rlc-mode-selector').click();
			await page.getByTestId('mode-id').filter({ visible: true }).click();
			await list
				.getByTestId('rlc-input')
				.locator('input')
				.or(list.getByTestId('rlc-input'))
				.last()
				.fill('404404');
			await ndv.getByTestId('node-execute-button').click();
			const output = ndv.getByTestId('output-panel');
			await output
				.getByText(/does not know this ID/)
				.first()
				.waitFor();
			expect(await output.innerText()).not.toMatch(/check your credentials/i);
		}));
});

describe('What the API knows by ID only', () => {
	/** Opens a workflow of one operation on its node. */
	async function open(resource: string, operation: string): Promise<void> {
		const { client, sandbox } = world;
		const token = await client.createCredential(resource, 'clickUpApi', {
			accessToken: sandbox.tokens.personal,
		});
		const team = { __rl: true, mode: 'id', value: seed.workspaceId };
		const parameters = { authentication: 'accessToken', resource, operation, team };
		const { id } = await client.createWorkflow(
			chain(resource, manualTrigger(), node('ClickUp', OURS, parameters, token)),
		);
		await editor.open(`/workflow/${id}`);
		await editor.page.getByTestId('canvas-node').nth(1).dblclick();
	}

	async function executed(text: string): Promise<void> {
		const ndv = editor.page.getByTestId('ndv');
		await ndv.getByTestId('node-execute-button').click();
		await ndv.getByTestId('node-run-status-success').waitFor();
		await ndv.getByTestId('output-panel').getByText(text).first().waitFor();
	}

	it('is picked by its name: a page of a Doc, after the Doc', () =>
		editor.watch(async () => {
			const { send } = clientOf(world.sandbox);
			const docs = `/v3/workspaces/${seed.workspaceId}/docs`;
			const { data: doc } = (await send('POST', docs, { name: 'Handbook' })) as { data: { id: string } };
			await send('POST', `${docs}/${doc.id}/pages`, { name: 'Travel', content: 'By train' });
			await open('docPage', 'get');
			await pick('doc', 'handb', 'Handbook');
			await pick('page', 'trav', 'Travel');
			await executed('By train');
		}));

	it('is picked by its name: a view of a List', () =>
		editor.watch(async () => {
			world.sandbox.state.views.set('8cabc12-345', {
				id: '8cabc12-345',
				name: 'Sprint',
				type: 'board',
				parent: { id: seed.listId, type: 6 },
				settings: {
					filters: { op: 'AND', fields: [], search: '', show_closed: false },
					settings: { show_subtasks: 3 },
				},
				creatorId: seed.userId,
				dateCreated: world.sandbox.clock.now(),
			});
			await open('view', 'get');
			await pick('space', 'prod', seed.spaceName);
			await pick('list', 'backl', seed.listName);
			await pick('viewId', 'sprint', 'Sprint (board)');
			await executed('Sprint');
		}));
});

describe('The ClickUp Trigger', () => {
	it('takes a location that is picked by name in a row', () =>
		editor.watch(async () => {
			const { page } = editor;
			const { client, sandbox } = world;
			const token = await client.createCredential('For the trigger', 'clickUpApi', {
				accessToken: sandbox.tokens.personal,
			});
			const workflow = triggered('By name', token, {
				team: { __rl: true, mode: 'id', value: seed.workspaceId },
			});
			const { id } = await client.createWorkflow(workflow);
			await editor.open(`/workflow/${id}`);
			await page.getByTestId('canvas-node').first().dblclick();
			await page.getByPlaceholder('Add Location').click();
			await page.getByRole('option', { name: 'List', exact: true }).click();
			await pick('space', 'prod', seed.spaceName);
			await pick('list', 'backl', seed.listName);
			// n8n saves by itself, in between too.
			const saved = async () => {
				const { nodes } = await client.workflow(id);
				const { lists } = (nodes[0].parameters.locations ?? {}) as {
					lists?: Array<{ list?: { value: string } }>;
				};
				// It may have saved the row before the List was picked.
				return lists?.[0]?.list?.value || undefined;
			};
			await page.keyboard.press('Escape');
			await page.keyboard.press('Control+s');
			expect(await until('n8n to save', saved)).toBe(seed.listId);
		}));
});
