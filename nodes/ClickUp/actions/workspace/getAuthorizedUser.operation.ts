import { defineOperation } from '../../engine/operation';
import { leanPerson } from '../../values/lean/people';

export const getAuthorizedUser = defineOperation({
	option: {
		name: 'Get Authorized User',
		value: 'getAuthorizedUser',
		action: 'Get the authorized user',
		description: 'Retrieve the user behind the credential, with the time zone',
	},
	fields: [],
	lean: leanPerson,
	request: () => ({ method: 'GET', path: '/v2/user' }),
	result: { root: 'user' },
});
