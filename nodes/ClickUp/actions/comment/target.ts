import type { INodeProperties } from 'n8n-workflow';

import type { Params, TaskRef } from '../../engine/params';
import {
	listLocator,
	optionalSpaceLocator,
	optionalWorkspaceLocator,
	taskLocator,
} from '../../fields/locators';
import { chatViewLocator } from '../../fields/view';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';

/**
 * Fields for what is commented on. All of them are called `id`, as in n8n's built-in node.
 *
 * @param levelName the field that says what it is; the built-in node has two names for it
 */
export const targetFields = (levelName: string): INodeProperties[] => [
	{
		displayName: levelName === 'commentOn' ? 'Comment On' : 'Comments On',
		name: levelName,
		type: 'options',
		options: [
			{ name: 'List', value: 'list' },
			{ name: 'Task', value: 'task' },
			{ name: 'View', value: 'view', description: 'A Chat view' },
		],
		default: 'task',
	},
	optionalWorkspaceLocator,
	{ ...optionalSpaceLocator, displayOptions: { show: { [levelName]: ['list', 'view'] } } },
	{ ...listLocator, name: 'id', displayOptions: { show: { [levelName]: ['list'] } } },
	{ ...chatViewLocator, displayOptions: { show: { [levelName]: ['view'] } } },
	{ ...taskLocator, displayOptions: { show: { [levelName]: ['task'] } } },
];

/** The route of the comments of what `targetFields` name, and the query that a custom task ID needs. */
export async function commentsRoute(
	params: Params,
	levelName: string,
): Promise<{ path: string } & Pick<TaskRef, 'query'>> {
	const level = params.text(levelName);
	switch (level) {
		case 'list':
			return { path: path`/v2/list/${params.id('id', 'list')}/comment`, query: {} };
		case 'view':
			return { path: path`/v2/view/${params.id('id', 'view')}/comment`, query: {} };
		case 'task': {
			const { id, query } = await params.task('id');
			return { path: path`/v2/task/${id}/comment`, query };
		}
		default:
			throw new InputError(`"${level}" is not what comments are on`, 'Use one of: list, task, view');
	}
}
