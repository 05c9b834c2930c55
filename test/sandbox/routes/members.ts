import { listIn, taskIn } from '../access';
import { route, type Call } from '../route';
import { memberShape } from '../shapes/users';

/** Only people with explicit access are listed, so a task usually has none. */
const shown = (call: Call, ids: number[]) => ({
	members: ids.map((id) => memberShape(call.state.users.get(id)!)),
});

export const members = [
	route({
		operationId: 'GetListMembers',
		method: 'GET',
		path: '/api/v2/list/{list_id}/member',
		handle: (call) => shown(call, listIn(call).memberIds),
	}),
	route({
		operationId: 'GetTaskMembers',
		method: 'GET',
		path: '/api/v2/task/{task_id}/member',
		handle: (call) => shown(call, taskIn(call).memberIds),
	}),
];
