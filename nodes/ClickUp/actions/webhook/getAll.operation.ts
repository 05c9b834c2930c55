import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { leanWebhook } from '../../values/lean/work';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many webhooks',
		description:
			'Retrieve the webhooks that this credential created in a Workspace, those of ClickUp Trigger nodes included',
	},
	fields: [workspaceLocator, ...paging],
	lean: leanWebhook,
	request: (params) => ({ method: 'GET', path: path`/v2/team/${params.id('team', 'workspace')}/webhook` }),
	result: { root: 'webhooks', many: 'none' },
});
