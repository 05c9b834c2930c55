import { seed } from '../sandbox';
import { run } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const getList = { resource: 'list', operation: 'get', list: seed.listId };

const authorizations = () => used.sandbox.requests.map(({ headers }) => headers.authorization);

describe('what arrives at ClickUp', () => {
	it('is the token as it is for ClickUp API, as its hook states', async () => {
		const { error } = await run(getList, { tokens: used.tokens });
		expect(error).toBeUndefined();
		expect(authorizations()).toEqual([used.tokens.personal]);
	});

	it('is "Bearer" and the token for ClickUp OAuth2 API, as its hook states', async () => {
		const { error } = await run(getList, { tokens: used.tokens, authentication: 'oAuth2' });
		expect(error).toBeUndefined();
		expect(authorizations()).toEqual([`Bearer ${used.tokens.oauth}`]);
	});

	it.each([
		['spaces', (token: string) => `  ${token} `],
		['a line end', (token: string) => `${token}\r\n`],
		['"Bearer"', (token: string) => `Bearer ${token}`],
		['all of them', (token: string) => ` bearer  ${token}\n `],
	])('is the token although it was pasted with %s', async (_, paste) => {
		const tokens = { ...used.tokens, personal: paste(used.tokens.personal) };
		const { error } = await run(getList, { tokens });
		expect(error).toBeUndefined();
		expect(authorizations()).toEqual([used.tokens.personal]);
	});

	it.each([
		['empty', ''],
		['missing', undefined as never],
	])('is never a made-up token: %s', async (_, personal) => {
		const { error } = await run(getList, { tokens: { ...used.tokens, personal } });
		expect(error).toBeDefined();
		expect(authorizations().filter(Boolean)).toEqual([]);
	});

	it.each(['accessToken', 'oAuth2'] as const)(
		'is one request on a 401, not two: %s',
		async (authentication) => {
			const { error } = await run(
				{ resource: 'task', operation: 'get', id: '00000000' },
				{ tokens: used.tokens, authentication },
			);
			expect(error?.message).toBe(
				'ClickUp does not know this ID, or this account may not see it: Oauth token not found (OAUTH_018)',
			);
			expect(used.sandbox.requests.map(({ status }) => status)).toEqual([401]);
		},
	);

	it.each(['accessToken', 'oAuth2'] as const)(
		'with a wrong token is one request and a clear sentence: %s',
		async (authentication) => {
			const tokens = { personal: 'pk_wrong', oauth: 'wrong' };
			const { error } = await run({ resource: 'workspace', operation: 'getAll' }, { tokens, authentication });
			expect(error?.message).toContain('ClickUp does not accept the token of this credential');
			expect(used.sandbox.requests).toHaveLength(1);
			expect(JSON.stringify({ ...error, message: error?.message, stack: error?.stack })).not.toMatch(
				/pk_wrong|Bearer/,
			);
		},
	);
});
