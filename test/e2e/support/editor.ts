/** n8n's editor, as a person uses it. Texts and test IDs are those of n8n 2.41. */
import type { Browser, Page } from 'playwright-core';
import { openPage, screenshots, startBrowser } from '../../host/browser';
import { OWNER } from '../../host/rest';
import { RESULTS, type World } from './world';

export interface Editor {
	browser: Browser;
	page: Page;
	/** Opens a path of the editor, e.g. /workflow/1. */
	open(path: string): Promise<void>;
	/** Chooses something by a part of its name in an open node. @param result the name of what has to be found */
	pick(parameter: string, search: string, result: string): Promise<void>;
	/** Does something; when it fails, all pages are saved as pictures in test-results. */
	watch<T>(work: () => Promise<T>): Promise<T>;
	close(): Promise<void>;
}

/** Starts a browser and signs in as the owner. */
export async function openEditor({ host, redirect }: World): Promise<Editor> {
	const browser = await startBrowser(redirect);
	const page = await openPage(browser);
	await page.goto(`${host.url}/signin`);
	await page.locator('input[name=emailOrLdapLoginId]').fill(OWNER.email);
	await page.locator('input[name=password]').fill(OWNER.password);
	await page.getByRole('button', { name: /sign in/i }).click();
	await page.waitForURL((url) => !url.pathname.includes('/signin'));
	return {
		browser,
		page,
		async open(path) {
			await page.goto(host.url + path);
		},
		async pick(parameter, search, result) {
			const locator = page.getByTestId('ndv').getByTestId(`resource-locator-${parameter}`);
			await locator.getByTestId('rlc-input').click();
			await page.getByTestId('rlc-search').filter({ visible: true }).fill(search);
			await page.getByTestId('rlc-item').filter({ hasText: result, visible: true }).click();
		},
		async watch(work) {
			try {
				return await work();
			} catch (error) {
				await screenshots(browser, expect.getState().currentTestName ?? 'test', RESULTS);
				throw error;
			}
		},
		close: () => browser.close(),
	};
}
