import type { Writers } from '../../engine/body';
import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanWebhook } from '../../values/lean/work';
import { asItIs, endpoint, events, eventsOf, status, webhookId } from './webhookFields';

const writers: Writers = clearedIfEmptied(
	{
		endpoint: (fields) => ({ endpoint: fields.requiredText('endpoint') }),
		events: (fields) => ({ events: eventsOf(fields) }),
		status: (fields) => ({ status: fields.text('status') }),
	},
	{},
);

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a webhook',
		description:
			'Change the address, the events or the status of a webhook; the ClickUp Trigger node looks after its own',
	},
	fields: [
		workspaceLocator,
		webhookId,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [endpoint, events, status],
		},
	],
	lean: leanWebhook,
	current: (params) => ({ method: 'GET', path: path`/v2/team/${params.id('team', 'workspace')}/webhook` }),
	request: async (params, current) => {
		const id = params.id('webhookId');
		return {
			method: 'PUT',
			path: path`/v2/webhook/${id}`,
			// ClickUp wants all three, whatever is to change.
			body: { ...asItIs(current, id), ...(await written(params.group('updateFields'), writers)) },
		};
	},
	result: { root: 'webhook' },
});
