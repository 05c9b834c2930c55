import { defineOperation } from '../../engine/operation';
import { taskPath } from '../../fields/locators';
import { limit, returnAll } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanPerson } from '../../values/lean/people';

export const member = defineOperation({
	option: {
		name: 'Get Members',
		value: 'member',
		action: 'Get task members',
		description: 'Retrieve the people with whom a task itself is shared; who sees its List is not among them',
	},
	fields: [...taskPath(), { ...returnAll, default: true }, limit],
	lean: leanPerson,
	request: async (params) => ({
		method: 'GET',
		path: path`/v2/task/${await params.ownTaskId('id')}/member`,
	}),
	result: { root: 'members', many: 'none' },
});
