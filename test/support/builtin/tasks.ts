import type { BuiltinOperation } from './contract';
import { DATE, DELETE, GET, INSTANT, NOON, POST, PUT, SUCCESS, WHOLE } from './contract';

const inFolder = { team: '9000', space: '90120001', folder: '90130001', list: '901234567890' };
const inSpace = { team: '9000', space: '90120001', folderless: true, list: '901234567890' };
const where = { team: '', space: '', folderless: false, folder: '', list: '' };
const menus = ['team', 'space', 'folderless', 'folder'];
const path = '/v2/list/901234567890/task';
const id = '86abc0001';

export const tasks: BuiltinOperation[] = [
	{
		resource: 'task',
		operation: 'create',
		parameters: {
			...where,
			name: '',
			'additionalFields.assignees': [],
			'additionalFields.customFieldsJson': '',
			'additionalFields.content': '',
			'additionalFields.dueDate': '',
			'additionalFields.dueDateTime': false,
			'additionalFields.markdownContent': false,
			'additionalFields.notifyAll': false,
			'additionalFields.parentId': '',
			'additionalFields.priority': 3,
			'additionalFields.startDate': '',
			'additionalFields.startDateTime': false,
			'additionalFields.status': '',
			'additionalFields.tags': [],
			'additionalFields.timeEstimate': 1,
		},
		unused: menus,
		gives: WHOLE,
		sameAsUnset: { due_date_time: false, start_date_time: false },
		uses: [
			{
				when: 'in a Folder, with its name only',
				saved: { ...inFolder, name: 'Write' },
				sends: POST(path, { body: { name: 'Write' } }),
			},
			{
				when: 'in a Space, with a description and what stands beside it',
				saved: {
					...inSpace,
					name: 'Write',
					additionalFields: {
						assignees: [183, 184],
						content: 'All of **it**',
						notifyAll: true,
						parentId: '86abc0002',
						priority: 1,
						status: 'in progress',
						tags: ['urgent', 'paper'],
					},
				},
				sends: POST(path, {
					body: {
						name: 'Write',
						assignees: [183, 184],
						description: 'All of **it**',
						notify_all: true,
						parent: '86abc0002',
						priority: 1,
						status: 'in progress',
						tags: ['urgent', 'paper'],
					},
				}),
				defects: ['E01'],
			},
			{
				when: 'with Markdown',
				saved: { ...inFolder, name: 'Write', additionalFields: { content: '# It', markdownContent: true } },
				sends: POST(path, { body: { name: 'Write', markdown_content: '# It' } }),
			},
			{
				when: 'with times and an estimate of an hour',
				saved: {
					...inFolder,
					name: 'Write',
					additionalFields: {
						dueDate: DATE,
						dueDateTime: true,
						startDate: DATE,
						startDateTime: true,
						timeEstimate: 60,
					},
				},
				sends: POST(path, {
					body: {
						name: 'Write',
						due_date: INSTANT,
						due_date_time: true,
						start_date: INSTANT,
						start_date_time: true,
						time_estimate: 3_600_000,
					},
				}),
				defects: ['D02', 'D23'],
			},
			{
				when: 'with days',
				saved: { ...inFolder, name: 'Write', additionalFields: { dueDate: DATE, startDate: DATE } },
				sends: POST(path, { body: { name: 'Write', due_date: NOON, start_date: NOON } }),
				defects: ['D23'],
			},
			{
				when: 'with custom fields',
				saved: {
					...inFolder,
					name: 'Write',
					additionalFields: { customFieldsJson: '[{"id": "f1", "value": 0}]' },
				},
				sends: POST(path, { body: { name: 'Write', custom_fields: [{ id: 'f1', value: 0 }] } }),
			},
		],
	},
	{
		resource: 'task',
		operation: 'delete',
		parameters: { id: '' },
		gives: SUCCESS,
		uses: [{ saved: { id }, sends: DELETE(`/v2/task/${id}`) }],
	},
	{
		resource: 'task',
		operation: 'get',
		parameters: { id: '', includeSubtasks: false, includeMarkdownDescription: false },
		gives: WHOLE,
		uses: [
			{ saved: { id }, sends: GET(`/v2/task/${id}`) },
			{
				when: 'with all of it',
				saved: { id, includeSubtasks: true, includeMarkdownDescription: true },
				sends: GET(`/v2/task/${id}`, {
					query: { include_subtasks: true, include_markdown_description: true },
				}),
			},
			{
				when: 'by its custom ID',
				saved: { id: 'DEV-1' },
				sends: GET('/v2/task/DEV-1', { query: { custom_task_ids: true, team_id: '9000' } }),
				defects: ['D08'],
			},
		],
	},
	{
		resource: 'task',
		operation: 'member',
		parameters: { id: '', returnAll: true, limit: 50 },
		gives: 'members',
		uses: [
			{ saved: { id }, sends: GET(`/v2/task/${id}/member`), rows: Infinity },
			{
				when: 'some',
				saved: { id, returnAll: false, limit: 7 },
				sends: GET(`/v2/task/${id}/member`),
				defects: ['D09'],
				rows: 7,
			},
		],
	},
	{
		resource: 'task',
		operation: 'update',
		parameters: {
			id: '',
			'updateFields.addAssignees': '',
			'updateFields.content': '',
			'updateFields.dueDate': '',
			'updateFields.dueDateTime': false,
			'updateFields.markdownContent': false,
			'updateFields.name': '',
			'updateFields.notifyAll': false,
			'updateFields.parentId': '',
			'updateFields.priority': 3,
			'updateFields.removeAssignees': '',
			'updateFields.startDate': '',
			'updateFields.startDateTime': false,
			'updateFields.status': '',
			'updateFields.timeEstimate': 1,
		},
		gives: WHOLE,
		sameAsUnset: { due_date_time: false, start_date_time: false },
		uses: [
			{
				saved: {
					id,
					updateFields: {
						content: 'Less of it',
						name: 'Shorten',
						notifyAll: true,
						parentId: '86abc0002',
						priority: 4,
						status: 'done',
					},
				},
				sends: PUT(`/v2/task/${id}`, {
					body: {
						description: 'Less of it',
						name: 'Shorten',
						notify_all: true,
						parent: '86abc0002',
						priority: 4,
						status: 'done',
					},
				}),
				defects: ['D27', 'E01'],
			},
			{
				when: 'other people',
				saved: { id, updateFields: { addAssignees: '183, 184', removeAssignees: '182' } },
				sends: PUT(`/v2/task/${id}`, { body: { assignees: { add: [183, 184], rem: [182] } } }),
			},
			{
				when: 'with times and an estimate of an hour and a half',
				saved: {
					id,
					updateFields: {
						dueDate: DATE,
						dueDateTime: true,
						startDate: DATE,
						startDateTime: true,
						timeEstimate: 90,
					},
				},
				sends: PUT(`/v2/task/${id}`, {
					body: {
						due_date: INSTANT,
						due_date_time: true,
						start_date: INSTANT,
						start_date_time: true,
						time_estimate: 5_400_000,
					},
				}),
				defects: ['D02', 'D23', 'D27'],
			},
			{
				when: 'emptied',
				saved: { id, updateFields: { content: '', dueDate: '', timeEstimate: 0 } },
				sends: PUT(`/v2/task/${id}`, { body: { description: ' ', due_date: null, time_estimate: 0 } }),
				defects: ['D05', 'D27'],
			},
			{
				when: 'with Markdown and a day',
				saved: { id, updateFields: { content: '# It', markdownContent: true, dueDate: DATE } },
				sends: PUT(`/v2/task/${id}`, { body: { markdown_content: '# It', due_date: NOON } }),
				defects: ['D23', 'D27'],
			},
		],
	},
];
