import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { sentIfSet } from '../../engine/body';
import { folderLocator, spaceLocator } from '../../fields/locators';

/** Where a Folder is moved to. */
export const destination: INodeProperties[] = [
	{
		displayName: 'Move To',
		name: 'moveTo',
		type: 'options',
		options: [
			{ name: 'Folder', value: 'folder', description: 'The Folder becomes a subfolder' },
			{ name: 'Space', value: 'space', description: 'The Folder is in no other Folder then' },
		],
		default: 'folder',
	},
	{
		...folderLocator,
		displayName: 'Parent Folder',
		name: 'parentFolder',
		description: 'The Folder that takes it in; the list shows those of the Space chosen above',
		displayOptions: { show: { moveTo: ['folder'] } },
	},
	{
		...spaceLocator,
		displayName: 'Destination Space',
		name: 'destinationSpace',
		description: 'The Space that takes it in',
		displayOptions: { show: { moveTo: ['space'] } },
	},
];

export const moveFields: INodeProperties[] = [
	{
		displayName: 'Position',
		name: 'position',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'Place among the Folders there; 0 is the top',
	},
	{
		displayName: 'Task Types to Change',
		name: 'customTypeMap',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Task Type',
		default: {},
		description: 'Needed for the task types of the Folder that the destination does not have',
		options: [
			{
				displayName: 'Task Type',
				name: 'types',
				values: [
					{
						displayName: 'From Task Type ID',
						name: 'source',
						type: 'number',
						default: 0,
						description: 'ID of the type that tasks have now',
					},
					{
						displayName: 'To Task Type ID',
						name: 'destination',
						type: 'number',
						default: 0,
						description: 'ID of the type that they have then; 0 is a plain task',
					},
				],
			},
		],
	},
];

export const moveWriters: Writers = sentIfSet({
	customTypeMap: (fields) => ({
		custom_type_map: Object.fromEntries(
			fields
				.groups('customTypeMap', 'types')
				.map((type) => [type.requiredText('source'), type.number('destination')]),
		),
	}),
	position: (fields) => ({ position: fields.number('position') }),
});
