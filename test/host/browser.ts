/** A real browser (Chromium or Chrome), without a window, for the tests of n8n's editor. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium, selectors, type Browser, type Page } from 'playwright-core';
import { provideFromDebian } from './debian';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ELSEWHERE = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function findBrowser(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [process.env.CHROME_PATH, ...inPath, ...ELSEWHERE].find((file) => file && existsSync(file));
}

/**
 * The browser's program: CHROME_PATH, or what PATH and the usual places hold. On Debian as root it is installed
 * when there is none.
 * @throws HostError that says what to install
 */
export async function provideBrowser(): Promise<string> {
	return provideFromDebian(findBrowser, {
		title: 'Chromium',
		package: 'chromium',
		needed: 'The browser tests need Chromium or Chrome: install one, or let CHROME_PATH name it.',
	});
}

/**
 * Starts a browser that reaches this machine and the redirected hosts, and nothing else.
 * @param redirect as for redirectHosts(): `host:port` to `127.0.0.1:port`
 */
export async function startBrowser(redirect: Record<string, string>): Promise<Browser> {
	const executablePath = await provideBrowser();
	const rules = Object.entries(redirect).map(([from, to]) => `MAP ${from} ${to}`);
	rules.push('EXCLUDE localhost', 'EXCLUDE 127.0.0.1', 'MAP * ~NOTFOUND');
	const args = [
		'--disable-gpu',
		'--disable-quic',
		'--disable-dev-shm-usage',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		`--host-resolver-rules=${rules.join(', ')}`,
	];
	if (process.getuid?.() === 0) args.push('--no-sandbox');
	return chromium.launch({ executablePath, args });
}

/** A page in a fresh profile that trusts the local certificates. */
export async function openPage(browser: Browser): Promise<Page> {
	selectors.setTestIdAttribute('data-test-id'); // n8n's
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		ignoreHTTPSErrors: true,
	});
	context.setDefaultTimeout(20_000);
	return context.newPage();
}

/** Saves every page that is open, for whoever looks into a failure. @returns the files */
export async function screenshots(browser: Browser, name: string, folder: string): Promise<string[]> {
	await mkdir(folder, { recursive: true });
	const pages = browser.contexts().flatMap((context) => context.pages());
	const files = pages.map((_, index) => join(folder, `${name.replace(/[^\w]+/g, '-')}-${index + 1}.png`));
	await Promise.all(
		pages.map((page, index) => page.screenshot({ path: files[index] }).catch(() => undefined)),
	);
	return files;
}
