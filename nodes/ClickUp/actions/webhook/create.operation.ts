import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanWebhook } from '../../values/lean/work';
import { endpoint, events, eventsOf, location, locationWriters } from './webhookFields';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a webhook',
		description:
			'Have ClickUp send events to an address of yours; the ClickUp Trigger node makes and removes its own webhooks',
	},
	fields: [workspaceLocator, { ...endpoint, required: true }, { ...events, required: true }, location],
	lean: leanWebhook,
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/team/${params.id('team', 'workspace')}/webhook`,
		body: {
			endpoint: params.requiredText('endpoint'),
			events: eventsOf(params),
			...(await written(params.group('additionalFields'), locationWriters)),
		},
	}),
	result: { root: 'webhook' },
});
