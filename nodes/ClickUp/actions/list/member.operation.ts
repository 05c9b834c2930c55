import { defineOperation } from '../../engine/operation';
import { listLocator, optionalSpaceLocator, optionalWorkspaceLocator } from '../../fields/locators';
import { limit, returnAll } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanPerson } from '../../values/lean/people';

export const member = defineOperation({
	option: {
		name: 'Member',
		value: 'member',
		action: 'Get list members',
		description: 'Retrieve the people who have been given access to a List itself',
	},
	fields: [
		optionalWorkspaceLocator,
		optionalSpaceLocator,
		// The name that n8n's built-in node has.
		{ ...listLocator, name: 'id' },
		{ ...returnAll, default: true },
		limit,
	],
	lean: leanPerson,
	request: (params) => ({ method: 'GET', path: path`/v2/list/${params.id('id', 'list')}/member` }),
	result: { root: 'members', many: 'none' },
});
