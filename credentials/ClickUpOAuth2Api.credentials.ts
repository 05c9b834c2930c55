import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

/**
 * An OAuth2 connection to ClickUp. ClickUp knows no scopes, no expiry and no refresh tokens
 * (developer.clickup.com, Authentication).
 *
 * Name and fields are those of n8n's built-in credential on purpose, see ClickUpApi.
 */
export class ClickUpOAuth2Api implements ICredentialType {
	name = 'clickUpOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'ClickUp OAuth2 API';

	icon: Icon = { light: 'file:../icons/clickup.svg', dark: 'file:../icons/clickup.dark.svg' };

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-clickup#connect-with-oauth2';

	properties: INodeProperties[] = [
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: 'https://app.clickup.com/api',
			required: true,
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: 'https://api.clickup.com/api/v2/oauth/token',
			required: true,
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			default: 'body',
		},
	];

	// n8n signs every child of oAuth2Api itself; a test holds what arrives against this hook.
	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Bearer {{ $credentials.oauthTokenData.access_token }}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: 'https://api.clickup.com/api/v2',
			url: '/team',
		},
	};
}
