/** The OAuth2 connect flow as a browser does it, over HTTP: n8n's address, ClickUp's consent page, n8n's callback. */
import { Agent } from 'node:https';
import axios from 'axios';
import type { Credential } from '../../host/rest';
import { redirectHosts } from '../../host/redirect.cjs';
import { seed } from '../../sandbox';
import type { World } from './world';

/** Connects an OAuth2 credential. @throws when n8n's callback does not report success */
export async function connect({ client, sandbox, redirect }: World, credential: Credential): Promise<void> {
	const address = new URL(await client.oauthAddress(credential));
	const undo = redirectHosts(redirect, { ca: sandbox.ca });
	const httpsAgent = new Agent();
	try {
		const get = { httpsAgent, proxy: false as const, maxRedirects: 0, validateStatus: () => true };
		const page = await axios.get(address.href, get);
		if (page.status !== 200)
			throw new Error(`ClickUp's consent page answered ${page.status}: ${JSON.stringify(page.data)}`);
		const answer = new URLSearchParams({
			client_id: address.searchParams.get('client_id') ?? '',
			redirect_uri: address.searchParams.get('redirect_uri') ?? '',
			state: address.searchParams.get('state') ?? '',
			workspace: seed.workspaceId,
		});
		const consent = await axios.post('https://app.clickup.com/sandbox/consent', answer, get);
		const back = new URL(consent.headers.location);
		const { status, body } = await client.raw('GET', back.pathname.replace(/^\/rest/, '') + back.search);
		if (status !== 200 || !/success|connected/i.test(String(body)))
			throw new Error(`n8n's callback answered ${status}: ${String(body).slice(0, 300)}`);
	} finally {
		httpsAgent.destroy();
		undo();
	}
}
