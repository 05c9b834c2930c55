import type { IDataObject } from 'n8n-workflow';

import type { RunContext } from '../../engine/operation';
import type { ApiRequest } from '../../transport/context';

/** More than the clocks of n8n's machine and of ClickUp are apart, in ms: the exact date is compared below. */
const AN_HOUR = 3_600_000;

/**
 * The tasks that a request to create one may have created: of the same name, in the same List, by the
 * same account, since it was sent.
 *
 * @param request the request whose answer was lost
 * @param since gives its time by ClickUp's clock, Unix ms, once ClickUp has answered
 */
export async function createdLately(
	{ params, send, sendForMany }: RunContext,
	{ path, body }: ApiRequest,
	since: () => number,
): Promise<IDataObject[]> {
	const { user } = (await send({ method: 'GET', path: '/v2/user' })) as { user?: { id?: number } };
	const query = {
		subtasks: true,
		include_closed: true,
		archived: params.group('additionalFields').flag('archived'),
		date_created_gt: Math.floor(since() - AN_HOUR),
	};
	const tasks = await sendForMany('page', { method: 'GET', path, query }, 'tasks', Infinity);
	const { name } = body as IDataObject;
	return tasks.filter((task) => {
		const creator = (task.creator as { id?: number } | undefined)?.id;
		return (
			String(task.name).trim() === String(name).trim() &&
			Number(task.date_created) >= since() &&
			creator === user?.id
		);
	});
}
