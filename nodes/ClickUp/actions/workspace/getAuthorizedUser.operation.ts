import { defineOperation } from '../../engine/operation';

export const getAuthorizedUser = defineOperation({
	option: {
		name: 'Get Authorized User',
		value: 'getAuthorizedUser',
		action: 'Get the authorized user',
		description: 'Retrieve the user behind the credential, with the time zone',
	},
	fields: [],
	request: () => ({ method: 'GET', path: '/v2/user' }),
	result: { root: 'user' },
});
