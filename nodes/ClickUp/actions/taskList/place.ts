import type { INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import { listLocator, optionalSpaceLocator, taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';

/** A task and a further List, under the built-in node's names. */
export const placeFields: INodeProperties[] = [
	...taskPath('taskId'),
	optionalSpaceLocator,
	{ ...listLocator, name: 'listId' },
];

/** The path of a task in a List. ClickUp takes no custom IDs here. */
export async function placePath(params: Params): Promise<string> {
	return path`/v2/list/${params.id('listId', 'list')}/task/${await params.ownTaskId('taskId')}`;
}
