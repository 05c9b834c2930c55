import { defineOperation } from '../../engine/operation';
import { optionalWorkspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { webhookId } from './webhookFields';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a webhook',
		description:
			'Stop the events of a webhook for good; the ClickUp Trigger node makes and removes its own webhooks',
	},
	fields: [optionalWorkspaceLocator, webhookId],
	request: (params) => ({ method: 'DELETE', path: path`/v2/webhook/${params.id('webhookId')}` }),
	result: { constant: { success: true } },
});
