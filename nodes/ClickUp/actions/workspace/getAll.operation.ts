import { defineOperation } from '../../engine/operation';
import { paging } from '../../fields/paging';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many workspaces',
		description: 'Retrieve the Workspaces that the credential may use',
	},
	fields: paging,
	request: () => ({ method: 'GET', path: '/v2/team' }),
	result: { root: 'teams', many: 'none' },
});
