import type {
	IAuthenticate,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

/**
 * A ClickUp personal access token (`pk_…`).
 *
 * Name and fields are those of n8n's built-in credential on purpose: n8n keeps one class for each
 * credential name, so stored credentials must work with both packages in both directions.
 */
export class ClickUpApi implements ICredentialType {
	name = 'clickUpApi';

	displayName = 'ClickUp API';

	icon: Icon = { light: 'file:../icons/clickup.svg', dark: 'file:../icons/clickup.dark.svg' };

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-clickup#connect-with-an-access-token';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			placeholder: 'e.g. pk_…',
			description: 'In ClickUp: Settings > Apps > API Token. It starts with "pk_".',
		},
	];

	// ClickUp wants a personal token raw, without "Bearer" (developer.clickup.com, Authentication).
	// People paste it with line ends or with the "Bearer" of an example, so both are taken off.
	// A function, not an expression: n8n would evaluate that anew for each request.
	authenticate: IAuthenticate = async ({ accessToken }, request) => ({
		...request,
		headers: {
			...request.headers,
			Authorization: String(accessToken ?? '').replace(/^\s*bearer\s+|\s+/gi, ''),
		},
	});

	test: ICredentialTestRequest = {
		request: {
			baseURL: 'https://api.clickup.com/api/v2',
			url: '/team',
		},
	};
}
