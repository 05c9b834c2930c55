import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { commentField } from './commentFields';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a comment',
		description: 'Delete a comment or a reply',
	},
	fields: [commentField],
	request: (params) => ({ method: 'DELETE', path: path`/v2/comment/${params.id('comment')}` }),
	result: { constant: { success: true } },
});
