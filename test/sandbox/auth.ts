import { invalidToken, missingAuthorization } from './errors';
import type { SandboxState } from './state/state';
import type { Token } from './state/types';

/** The token in an Authorization header, with or without "Bearer ". */
export const tokenIn = (authorization: string | undefined) => authorization?.replace(/^Bearer /i, '');

/**
 * The token that an Authorization header stands for. A personal token is only good raw. An OAuth token
 * is good as `Bearer <token>`, and raw too: that is how n8n's built-in node sends it to ClickUp.
 * @throws ClickUpError OAUTH_017 without a header, OAUTH_025 for anything unknown
 */
export function authenticate(state: SandboxState, authorization: string | undefined): Token {
	if (!authorization) throw missingAuthorization();
	const raw = state.tokens.get(authorization);
	if (raw) return raw;
	const [, bearer] = /^Bearer (.+)$/.exec(authorization) ?? [];
	const token = bearer === undefined ? undefined : state.tokens.get(bearer);
	if (token?.kind !== 'oauth') throw invalidToken();
	return token;
}
