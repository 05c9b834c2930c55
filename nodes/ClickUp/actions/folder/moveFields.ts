import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { sentIfSet } from '../../engine/body';
import type { Params } from '../../engine/params';
import { folderLocator, spaceLocator } from '../../fields/locators';
import { taskTypeLocator } from '../../fields/named';

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
						...taskTypeLocator,
						displayName: 'From Task Type',
						name: 'source',
						description: 'The type that tasks have now, by name or ID',
					},
					{
						...taskTypeLocator,
						displayName: 'To Task Type',
						name: 'destination',
						description: 'The type that they have then, by name or ID; 0 is a plain task',
					},
				],
			},
		],
	},
];

const taskTypeIn = async (types: Params, name: string): Promise<number> =>
	await types.lookup.taskType(types.requiredText(name), async () => await types.workspace());

export const moveWriters: Writers = sentIfSet({
	customTypeMap: async (fields) => {
		const map: Record<string, number> = {};
		for (const types of fields.groups('customTypeMap', 'types')) {
			map[await taskTypeIn(types, 'source')] = await taskTypeIn(types, 'destination');
		}
		return { custom_type_map: map };
	},
	position: (fields) => ({ position: fields.number('position') }),
});
