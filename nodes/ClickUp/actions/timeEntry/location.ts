import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import {
	folderLocator,
	listLocator,
	optionalSpaceLocator,
	spaceLocator,
	taskLocatorNamed,
} from '../../fields/locators';

/** Where the tasks of the time entries are; ClickUp takes one place at a time. */
export const locationFields: INodeProperties[] = [
	{
		displayName: 'Location',
		name: 'location',
		type: 'options',
		options: [
			{ name: 'Folder', value: 'folder' },
			{ name: 'List', value: 'list' },
			{ name: 'Space', value: 'space' },
			{ name: 'Task', value: 'task' },
			{ name: 'Workspace', value: 'workspace' },
		],
		default: 'workspace',
		description: 'Where the time was tracked',
	},
	{ ...spaceLocator, displayOptions: { show: { location: ['space'] } } },
	{ ...optionalSpaceLocator, displayOptions: { show: { location: ['folder', 'list'] } } },
	{ ...folderLocator, displayOptions: { show: { location: ['folder'] } } },
	{ ...listLocator, displayOptions: { show: { location: ['list'] } } },
	{ ...taskLocatorNamed('task'), displayOptions: { show: { location: ['task'] } } },
];

/** The query that goes with `locationFields`. */
export async function locationQuery(params: Params): Promise<IDataObject> {
	switch (params.text('location')) {
		case 'folder':
			return { folder_id: params.id('folder', 'folder') };
		case 'list':
			return { list_id: params.id('list', 'list') };
		case 'space':
			return { space_id: params.id('space', 'space') };
		case 'task': {
			const { id, query } = await params.task('task');
			return { task_id: id, ...query };
		}
		default:
			return {};
	}
}
