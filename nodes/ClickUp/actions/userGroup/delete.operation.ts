import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { groupId } from './groupFields';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a user group',
		description: 'Delete a group; its members stay in the Workspace',
	},
	fields: [groupId],
	request: (params) => ({ method: 'DELETE', path: path`/v2/group/${params.id('groupId')}` }),
	result: { constant: { success: true } },
});
