/** Stop in a real n8n, while our node creates many tasks. In queue mode: queueRuns.test.ts. */
import type { Credential } from '../host/rest';
import { openEditor, type Editor } from './support/editor';
import { creatingMany, expectStop } from './support/stop';
import { createWorld, SETUP, type World } from './support/world';

jest.setTimeout(120_000);

let world: World;
let token: Credential;
let editor: Editor | undefined;

beforeAll(async () => {
	world = await createWorld('stop', { package: true });
	token = await world.client.createCredential('Token', 'clickUpApi', {
		accessToken: world.sandbox.tokens.personal,
	});
}, SETUP);

afterAll(async () => {
	await editor?.close();
	await world?.close();
});
beforeEach(() => world.sandbox.reset());

it.each([
	['one after another', true],
	['side by side', false],
])('ends the creation of tasks %s', async (_, keepOrder) => {
	const workflow = await creatingMany(world, token, keepOrder);
	await world.client.start(workflow);
	await expectStop(world, workflow, (execution) => world.client.stop(execution));
});

it("is the editor's button", async () => {
	const opened = (editor = await openEditor(world));
	await opened.watch(async () => {
		const { page } = opened;
		// The slower one, so that there is time to find the button.
		const workflow = await creatingMany(world, token, true);
		await opened.open(`/workflow/${workflow}`);
		await page.getByTestId('execute-workflow-button').click();
		await expectStop(world, workflow, async () => {
			const answered = page.waitForResponse((response) => /\/executions\/\d+\/stop$/.test(response.url()));
			await page.getByTestId('stop-execution-button').click();
			expect((await answered).status()).toBe(200);
		});
	});
});
