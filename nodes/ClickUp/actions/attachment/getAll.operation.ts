import { defineOperation } from '../../engine/operation';
import { taskLocatorNamed, workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { leanAttachment } from '../../values/lean/content';
import { entityRoute, fieldField, levelField, shownFor } from './place';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many attachments',
		description: 'Retrieve the attachments of a task or the files of a Custom Field, without their content',
	},
	fields: [
		workspaceLocator,
		levelField,
		{ ...taskLocatorNamed('task'), ...shownFor('task') },
		fieldField,
		...paging,
	],
	lean: leanAttachment,
	request: async (params) => ({
		method: 'GET',
		path:
			params.text('level') === 'customField'
				? entityRoute(params, 'custom_fields', params.id('field'))
				: entityRoute(params, 'attachments', await params.ownTaskId('task')),
	}),
	result: { root: 'data', many: 'cursor' },
});
