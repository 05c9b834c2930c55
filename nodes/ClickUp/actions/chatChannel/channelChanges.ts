import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied } from '../../engine/body';
import { textFormat } from '../../fields/chat';
import type { IdKind } from '../../values/ids';
import { channelFields, channelWriters } from './channelFields';

export const channelChanges: INodeProperties = {
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
};

/** How the changes are sent. */
export const changeWriters: Writers = clearedIfEmptied(
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
