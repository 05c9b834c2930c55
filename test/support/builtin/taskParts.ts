import type { BuiltinOperation } from './contract';
import { DELETE, POST, SUCCESS } from './contract';

const id = '86abc0001';
const tagDefaults = {
	taskId: '',
	tagName: '',
	'additionalFields.custom_task_ids': false,
	'additionalFields.team_id': '',
};
const customId = {
	taskId: 'DEV-1',
	tagName: 'urgent',
	additionalFields: { custom_task_ids: true, team_id: '9012' },
};
const customIdQuery = { custom_task_ids: true, team_id: '9012' };

export const taskParts: BuiltinOperation[] = [
	{
		resource: 'taskDependency',
		operation: 'create',
		parameters: { task: '', dependsOnTask: '' },
		gives: SUCCESS,
		uses: [
			{
				saved: { task: id, dependsOnTask: '86abc0002' },
				sends: POST(`/v2/task/${id}/dependency`, { body: { depends_on: '86abc0002' } }),
			},
		],
	},
	{
		resource: 'taskDependency',
		operation: 'delete',
		parameters: { task: '', dependsOnTask: '' },
		gives: SUCCESS,
		uses: [
			{
				saved: { task: id, dependsOnTask: '86abc0002' },
				sends: DELETE(`/v2/task/${id}/dependency`, { query: { depends_on: '86abc0002' } }),
			},
		],
	},
	{
		resource: 'taskList',
		operation: 'add',
		parameters: { taskId: '', listId: '' },
		gives: SUCCESS,
		uses: [{ saved: { taskId: id, listId: '901' }, sends: POST(`/v2/list/901/task/${id}`) }],
	},
	{
		resource: 'taskList',
		operation: 'remove',
		parameters: { taskId: '', listId: '' },
		gives: SUCCESS,
		uses: [{ saved: { taskId: id, listId: '901' }, sends: DELETE(`/v2/list/901/task/${id}`) }],
	},
	{
		resource: 'taskTag',
		operation: 'add',
		parameters: tagDefaults,
		gives: SUCCESS,
		uses: [
			{ saved: { taskId: id, tagName: 'urgent' }, sends: POST(`/v2/task/${id}/tag/urgent`) },
			{
				when: 'to a custom task ID',
				saved: customId,
				sends: POST('/v2/task/DEV-1/tag/urgent', { query: customIdQuery }),
			},
			{
				when: 'with a name that has to be encoded',
				saved: { taskId: id, tagName: 'in/out #1' },
				sends: POST(`/v2/task/${id}/tag/in%2Fout%20%231`),
				defects: ['D16'],
			},
		],
	},
	{
		resource: 'taskTag',
		operation: 'remove',
		parameters: tagDefaults,
		gives: SUCCESS,
		uses: [
			{ saved: { taskId: id, tagName: 'urgent' }, sends: DELETE(`/v2/task/${id}/tag/urgent`) },
			{
				when: 'from a custom task ID',
				saved: customId,
				sends: DELETE('/v2/task/DEV-1/tag/urgent', { query: customIdQuery }),
			},
		],
	},
];
