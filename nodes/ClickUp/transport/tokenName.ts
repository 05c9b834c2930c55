import { createHash } from 'node:crypto';

import type { ClickUpContext } from './context';

/** Where the two credentials keep their token. */
interface Held {
	accessToken?: unknown;
	oauthTokenData?: { access_token?: unknown };
}

/**
 * What tells the token of a credential from other tokens, and does not give it away: ClickUp's limit is that
 * of the token, and several credentials can hold the same.
 */
export async function tokenName(context: ClickUpContext, credentialType: string): Promise<string> {
	const id = context.getNode().credentials?.[credentialType]?.id ?? '';
	try {
		const { accessToken, oauthTokenData } = await context.getCredentials<Held>(credentialType);
		const token = accessToken ?? oauthTokenData?.access_token;
		if (typeof token === 'string') return createHash('sha256').update(token.trim()).digest('base64');
	} catch {
		// n8n says what is wrong with the credential when a request is sent with it.
	}
	return `${credentialType}:${id}`;
}
