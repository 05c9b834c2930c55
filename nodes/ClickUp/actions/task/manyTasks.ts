import type { INodeExecutionData } from 'n8n-workflow';

import type { RunContext } from '../../engine/operation';
import type { Count } from '../../engine/paginate';
import type { ApiRequest } from '../../transport/context';
import { subtaskTree } from './subtaskTree';

/**
 * The tasks of a route that lists them, as many as were asked for. A tree needs all of them, since a
 * subtask can stand on another page than its task; then the limit counts the tasks at the top.
 */
export async function manyTasks(
	{ params, sendForMany }: RunContext,
	request: ApiRequest,
	count?: Count,
): Promise<INodeExecutionData[]> {
	const limit = params.flag('returnAll') ? Infinity : params.number('limit');
	const nested = params.group('filters').flag('subtaskTree');
	const tasks = await sendForMany('page', request, 'tasks', nested ? Infinity : limit, count);
	return (nested ? subtaskTree(tasks).slice(0, limit) : tasks).map((json) => ({ json }));
}
