import { ClickUpError, refused } from '../errors';
import { html, redirect, route, type Call } from '../route';
import { filled, object, oneOf, text } from '../schema';
import { consentPage } from '../shapes/consentPage';

/** What a client may ask for on the page. Clients that follow RFC 6749 add response_type and scope. */
const pageQuery = { client_id: filled, redirect_uri: filled, state: text, response_type: text, scope: text };

const unknownClient = () => new ClickUpError(400, 'OAUTH_010', 'Client app not found');

function checkClient(call: Call, clientId: unknown, redirectUri: unknown): void {
	const { oauthApp } = call.state;
	if (clientId !== oauthApp.clientId) throw unknownClient();
	if (redirectUri === undefined) throw new ClickUpError(400, 'OAUTH_017', 'Redirect URI missing');
	if (!oauthApp.redirectUris.some((start) => String(redirectUri).startsWith(start))) {
		throw new ClickUpError(400, 'OAUTH_007', 'Redirect URI does not match');
	}
}

interface Consent {
	client_id: string;
	redirect_uri: string;
	state?: string;
	workspace?: string | string[];
}

/** The page on which a person picks Workspaces, and the exchange of its code for a token. */
export const oauth = [
	route({
		method: 'GET',
		path: '/api',
		app: true,
		open: true,
		query: pageQuery,
		handle(call) {
			const { client_id: clientId, redirect_uri: redirectUri, state } = call.query as Record<string, string>;
			checkClient(call, clientId, redirectUri);
			const user = call.state.users.get(call.state.browserUserId)!;
			const own = [...call.state.workspaces.values()].filter(({ id }) => call.state.isMember(id, user.id));
			return html(consentPage(user, own, { client_id: clientId, redirect_uri: redirectUri, state }));
		},
	}),
	route<Consent>({
		method: 'POST',
		path: '/sandbox/consent',
		app: true,
		open: true,
		accepts: ['form'],
		body: object(
			{
				client_id: filled,
				redirect_uri: filled,
				state: text,
				workspace: { type: ['string', 'array'], items: text },
			},
			'client_id',
			'redirect_uri',
		),
		handle(call) {
			const { body, state } = call;
			checkClient(call, body.client_id, body.redirect_uri);
			const userId = state.browserUserId;
			const workspaceIds = [body.workspace ?? []].flat();
			if (workspaceIds.length === 0 || workspaceIds.some((id) => !state.isMember(id, userId))) {
				throw refused('VALUE', 'Pick at least one of your Workspaces');
			}
			const code = state.nextId('code');
			state.oauthCodes.set(code, { code, clientId: body.client_id, userId, workspaceIds, used: false });
			const target = new URL(body.redirect_uri);
			target.searchParams.set('code', code);
			if (body.state !== undefined) target.searchParams.set('state', body.state);
			return redirect(target.href);
		},
	}),
	route<{ client_id: string; client_secret: string; code: string }>({
		operationId: 'GetAccessToken',
		method: 'POST',
		path: '/api/v2/oauth/token',
		open: true,
		accepts: ['form'],
		body: object(
			{
				client_id: filled,
				client_secret: filled,
				code: filled,
				grant_type: oneOf('authorization_code'),
				redirect_uri: text,
			},
			'client_id',
			'client_secret',
			'code',
		),
		handle({ state, body }) {
			const { clientId, clientSecret } = state.oauthApp;
			// UNVERIFIED which code a wrong secret has.
			if (body.client_id !== clientId || body.client_secret !== clientSecret) throw unknownClient();
			const code = state.oauthCodes.get(body.code);
			if (!code || code.used) throw new ClickUpError(401, 'OAUTH_014', 'Code not found');
			code.used = true;
			const secret = state.nextId('token');
			const { userId, workspaceIds } = code;
			state.tokens.set(secret, { secret, kind: 'oauth', userId, workspaceIds, clientId });
			return { access_token: secret, token_type: 'Bearer' };
		},
	}),
];
