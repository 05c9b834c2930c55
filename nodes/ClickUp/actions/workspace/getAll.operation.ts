import { defineOperation } from '../../engine/operation';
import { paging } from '../../fields/paging';
import { leanWorkspace } from '../../values/lean/places';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many workspaces',
		description: 'Retrieve the Workspaces that the credential may use',
	},
	fields: paging,
	lean: leanWorkspace,
	request: () => ({ method: 'GET', path: '/v2/team' }),
	result: { root: 'teams', many: 'none' },
});
