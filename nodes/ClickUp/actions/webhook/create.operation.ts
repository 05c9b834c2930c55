import type { Writers } from '../../engine/body';
import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { endpoint, events, eventsOf } from './webhookFields';

const writers: Writers = sentIfSet({
	folderId: (fields) => ({ folder_id: fields.id('folderId', 'folder') }),
	listId: (fields) => ({ list_id: fields.id('listId', 'list') }),
	spaceId: (fields) => ({ space_id: fields.id('spaceId', 'space') }),
	taskId: async (fields) => ({ task_id: await fields.ownTaskId('taskId') }),
});

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a webhook',
		description:
			'Have ClickUp send events to an address of yours; the ClickUp Trigger node makes and removes its own webhooks',
	},
	fields: [
		workspaceLocator,
		{ ...endpoint, required: true },
		{ ...events, required: true },
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'Where it has to happen; ClickUp honours the narrowest of these',
			options: [
				{
					displayName: 'Folder ID',
					name: 'folderId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 90123456789',
				},
				{
					displayName: 'List ID',
					name: 'listId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 901234567890',
				},
				{
					displayName: 'Space ID',
					name: 'spaceId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 90123456789',
				},
				{
					displayName: 'Task ID',
					name: 'taskId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 86abc1234',
				},
			],
		},
	],
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/team/${params.id('team', 'workspace')}/webhook`,
		body: {
			endpoint: params.requiredText('endpoint'),
			events: eventsOf(params),
			...(await written(params.group('additionalFields'), writers)),
		},
	}),
	result: { root: 'webhook' },
});
