import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { viewId } from './viewPlace';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a view',
		description: 'Delete a view; its tasks stay',
	},
	fields: [viewId],
	request: (params) => ({ method: 'DELETE', path: path`/v2/view/${params.id('viewId')}` }),
	result: { constant: { success: true } },
});
