import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import {
	folderLocator,
	listLocator,
	optionalSpaceLocator,
	optionalWorkspaceLocator,
	taskLocatorNamed,
} from '../../fields/locators';
import { path } from '../../transport/paths';
import { guestField, guestId } from './guestFields';

/** What is shared with a guest, and the guest. */
export const itemFields: INodeProperties[] = [
	optionalWorkspaceLocator,
	{
		displayName: 'Item',
		name: 'level',
		type: 'options',
		options: [
			{ name: 'Folder', value: 'folder' },
			{ name: 'List', value: 'list' },
			{ name: 'Task', value: 'task' },
		],
		default: 'task',
		description: 'What the guest has access to',
	},
	{ ...optionalSpaceLocator, displayOptions: { show: { level: ['folder', 'list'] } } },
	{ ...folderLocator, displayOptions: { show: { level: ['folder'] } } },
	{ ...listLocator, displayOptions: { show: { level: ['list'] } } },
	{ ...taskLocatorNamed('task'), displayOptions: { show: { level: ['task'] } } },
	guestField,
];

/** The route of the chosen item's guest, and the query that it needs. */
export async function itemRoute(params: Params): Promise<{ path: string; query: IDataObject }> {
	const guest = await guestId(params);
	switch (params.text('level')) {
		case 'folder':
			return { path: path`/v2/folder/${params.id('folder', 'folder')}/guest/${guest}`, query: {} };
		case 'list':
			return { path: path`/v2/list/${params.id('list', 'list')}/guest/${guest}`, query: {} };
		default: {
			const { id, query } = await params.task('task');
			return { path: path`/v2/task/${id}/guest/${guest}`, query };
		}
	}
}
