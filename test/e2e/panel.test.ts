/**
 * What a person does with the package in Settings > Community nodes, in a browser; and n8n's built-in ClickUp node
 * before, beside and after ours, with the same stored credentials. The tests build on each other.
 */
import { PACKAGE, packPackage } from '../host/pack';
import { until } from '../host/progress';
import type { Credential } from '../host/rest';
import { BUILTIN, getWorkflow, OURS, taskWorkflow } from './support/builtin';
import { connect } from './support/consent';
import { openEditor, type Editor } from './support/editor';
import { authorizations, recorded } from './support/wire';
import { createWorld, SETUP, type World } from './support/world';

jest.setTimeout(90_000);

const OLD = '0.0.1';
const NEW = '0.0.2';

let world: World;
let editor: Editor;
/** made while only the built-in node was there */
const before: Record<string, Credential> = {};
/** made while ours was installed */
const during: Record<string, Credential> = {};

/** Runs the whole life of a task; returns the Authorization headers that arrived. */
async function runTask(type: string, credential: Credential) {
	const { id } = await world.client.createWorkflow(taskWorkflow(type, credential));
	const { result: run, sent } = await recorded(world.sandbox, () => world.client.run(id));
	expect(run.error).toBeUndefined();
	expect(run.status).toBe('success');
	expect(run.items('Update')[0].json).toMatchObject({ name: 'Renamed' });
	return authorizations(sent);
}

async function makeCredentials(into: Record<string, Credential>, when: string) {
	const { client, sandbox } = world;
	into.token = await client.createCredential(`Token ${when}`, 'clickUpApi', {
		accessToken: sandbox.tokens.personal,
	});
	into.oauth = await client.createCredential(`OAuth ${when}`, 'clickUpOAuth2Api', { ...sandbox.oauthApp });
	await connect(world, into.oauth);
}

const nodeTypes = async () =>
	(await world.client.nodeTypes()).filter((name) => name.startsWith(`${PACKAGE}.`)).sort();

beforeAll(async () => {
	world = await createWorld('panel', { registry: true });
	await world.registry!.publish(await packPackage(world.folder, OLD));
	editor = await openEditor(world);
}, SETUP);

afterAll(async () => {
	await editor?.close();
	await world?.close();
});

describe('Without our package', () => {
	it('the built-in node works with credentials made for it', async () => {
		await makeCredentials(before, 'before');
		expect(await nodeTypes()).toEqual([]);
		expect(await runTask(BUILTIN, before.token)).toEqual([world.sandbox.tokens.personal]);
		await runTask(BUILTIN, before.oauth);
	});
});

describe('The panel', () => {
	it('installs the package', () =>
		editor.watch(async () => {
			const { page } = editor;
			await editor.open('/settings/community-nodes');
			await page
				.getByRole('button', { name: /install/i })
				.first()
				.click();
			const dialog = page.getByRole('dialog');
			await dialog.getByRole('textbox').fill(PACKAGE);
			await dialog.getByTestId('user-agreement-checkbox').click();
			await dialog.getByTestId('install-community-package-button').click();
			const card = page.getByTestId('community-package-card');
			await card.getByText(`v${OLD}`).waitFor({ timeout: 60_000 });
			expect(await card.innerText()).toMatch(/3 nodes:\s+ClickUp,\s*ClickUp Poll Trigger,\s*ClickUp Trigger/);
			expect(await nodeTypes()).toEqual(expect.arrayContaining([OURS, `${OURS}Trigger`]));
		}));
});

describe('With our package', () => {
	it('our node runs the same workflow with the stored credentials', async () => {
		expect(await runTask(OURS, before.token)).toEqual([world.sandbox.tokens.personal]);
		expect(await runTask(OURS, before.oauth)).toEqual([expect.stringMatching(/^Bearer \S+$/)]);
		expect(await world.client.testCredential(before.token)).toMatchObject({ status: 'OK' });
		expect(await world.client.testCredential(before.oauth)).toMatchObject({ status: 'OK' });
	});

	it('the built-in node goes on working, with old and new credentials', async () => {
		await makeCredentials(during, 'during');
		for (const credential of [before.token, before.oauth, during.token, during.oauth])
			await runTask(BUILTIN, credential);
	});
});

describe('The panel', () => {
	it('updates the package', () =>
		editor.watch(async () => {
			const { page } = editor;
			await world.registry!.publish(await packPackage(world.folder, NEW));
			await editor.open('/settings/community-nodes');
			const card = page.getByTestId('community-package-card');
			await card.getByRole('button', { name: 'Update' }).click();
			const dialog = page.getByRole('dialog');
			await dialog.getByRole('button', { name: /update/i }).click();
			await card.getByText(`v${NEW}`).waitFor({ timeout: 60_000 });
			expect(await world.client.packages()).toMatchObject([{ packageName: PACKAGE, installedVersion: NEW }]);
			expect(await runTask(OURS, during.token)).toEqual([world.sandbox.tokens.personal]);
		}));

	it('uninstalls the package', () =>
		editor.watch(async () => {
			const { page } = editor;
			await editor.open('/settings/community-nodes');
			const card = page.getByTestId('community-package-card');
			await card.getByTestId('action-toggle').click();
			await page.getByTestId('action-uninstall').click();
			const dialog = page.getByRole('dialog');
			await dialog.getByRole('button', { name: /uninstall/i }).click();
			await card.waitFor({ state: 'detached', timeout: 60_000 });
			expect(await world.client.packages()).toEqual([]);
			await until('our node types to be gone', async () => (await nodeTypes()).length === 0);
		}));
});

describe('After our package', () => {
	it('the built-in node works, also with credentials made while ours was there', async () => {
		for (const credential of [before.token, before.oauth, during.token, during.oauth])
			await runTask(BUILTIN, credential);
		expect(await world.client.testCredential(during.token)).toMatchObject({ status: 'OK' });
	});

	it('a workflow with our node says that the node is not there', async () => {
		const { id } = await world.client.createWorkflow(getWorkflow(OURS, before.token));
		const outcome = await world.client.run(id).then(
			(run) => run.error?.message ?? run.status,
			(error: Error) => error.message,
		);
		expect(outcome).toMatch(/node type|unrecognized|not installed/i);
	});
});
