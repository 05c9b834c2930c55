import type { Writers } from '../../engine/body';
import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { channelId, textFormat } from '../../fields/chat';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import type { IdKind } from '../../values/ids';
import { channelFields, channelWriters } from './channelFields';

const writers: Writers = clearedIfEmptied(
	{
		...channelWriters,
		contentFormat: (fields) => ({ content_format: fields.text('contentFormat') }),
		locationId: (fields) => {
			const type = fields.text('locationType') || 'list';
			return { location: { id: fields.id('locationId', type as IdKind), type } };
		},
		name: (fields) => ({ name: fields.text('name') }),
	},
	{ description: { description: '' }, topic: { topic: '' } },
);

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a chat channel',
		description: 'Change a channel; a field that is left out stays as it is',
	},
	fields: [
		workspaceLocator,
		channelId,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'A description or topic that is added and left empty is cleared in ClickUp',
			options: [
				{ ...textFormat, description: 'Of the description' },
				channelFields.description,
				{
					displayName: 'Location ID',
					name: 'locationId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 901234567890',
					description: 'ID of the Space, Folder or List that the channel moves to',
				},
				{
					displayName: 'Location Type',
					name: 'locationType',
					type: 'options',
					options: [
						{ name: 'Folder', value: 'folder' },
						{ name: 'List', value: 'list' },
						{ name: 'Space', value: 'space' },
					],
					default: 'list',
					description: 'What the location ID is the ID of',
				},
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					description: 'New name of the channel',
				},
				channelFields.topic,
				channelFields.visibility,
			],
		},
	],
	request: async (params) => {
		const body = await written(params.group('updateFields'), writers);
		// With nothing to change, the channel as it is is the answer that an update would give.
		const nothing = Object.keys(body).length === 0;
		return {
			method: nothing ? 'GET' : 'PATCH',
			path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels/${params.id('channelId')}`,
			body: nothing ? undefined : body,
		};
	},
	result: { root: 'data' },
});
