import type { BuiltinOperation } from './contract';
import { DATE, DELETE, GET, INSTANT, NOON, POST, PUT, SUCCESS, WHOLE } from './contract';

const inFolder = { team: '9000', space: '90120001', folder: '90130001' };
const inSpace = { team: '9000', space: '90120001', folderless: true };
const where = { team: '', space: '', folderless: false, folder: '' };
const menus = ['team', 'space', 'folderless', 'folder'];
const list = '901234567890';
const asks = { [`/v2/list/${list}`]: { id: list, name: 'Ideas' } };

export const lists: BuiltinOperation[] = [
	{
		resource: 'list',
		operation: 'create',
		parameters: {
			...where,
			name: '',
			'additionalFields.assignee': '',
			'additionalFields.content': '',
			'additionalFields.dueDate': '',
			'additionalFields.dueDateTime': false,
			'additionalFields.priority': 3,
			'additionalFields.status': '',
		},
		unused: ['team'],
		gives: WHOLE,
		sameAsUnset: { due_date_time: false },
		uses: [
			{
				when: 'in a Folder',
				saved: { ...inFolder, name: 'Ideas' },
				sends: POST('/v2/folder/90130001/list', { body: { name: 'Ideas' } }),
			},
			{
				when: 'in a Space, with everything',
				saved: {
					...inSpace,
					name: 'Ideas',
					additionalFields: {
						assignee: '183',
						content: 'What to do',
						dueDate: DATE,
						dueDateTime: true,
						priority: 2,
						status: 'red',
					},
				},
				sends: POST('/v2/space/90120001/list', {
					body: {
						name: 'Ideas',
						assignee: 183,
						content: 'What to do',
						due_date: INSTANT,
						due_date_time: true,
						priority: 2,
						status: 'red',
					},
				}),
				defects: ['D23'],
			},
			{
				when: 'with a day',
				saved: { ...inFolder, name: 'Ideas', additionalFields: { dueDate: DATE } },
				sends: POST('/v2/folder/90130001/list', { body: { name: 'Ideas', due_date: NOON } }),
				defects: ['D23'],
			},
		],
	},
	{
		resource: 'list',
		operation: 'customFields',
		parameters: { ...where, list: '' },
		unused: menus,
		gives: 'fields',
		uses: [
			{
				when: 'in a Folder',
				saved: { ...inFolder, list },
				sends: GET(`/v2/list/${list}/field`),
				rows: Infinity,
			},
			{
				when: 'in a Space',
				saved: { ...inSpace, list },
				sends: GET(`/v2/list/${list}/field`),
				rows: Infinity,
			},
		],
	},
	{
		resource: 'list',
		operation: 'delete',
		parameters: { ...where, list: '' },
		unused: menus,
		gives: SUCCESS,
		uses: [{ saved: { ...inFolder, list }, sends: DELETE(`/v2/list/${list}`) }],
	},
	{
		resource: 'list',
		operation: 'get',
		parameters: { ...where, list: '' },
		unused: menus,
		gives: WHOLE,
		uses: [{ saved: { ...inSpace, list }, sends: GET(`/v2/list/${list}`) }],
	},
	{
		resource: 'list',
		operation: 'getAll',
		parameters: { ...where, limit: 50, 'filters.archived': false },
		unused: ['team'],
		gives: 'lists',
		uses: [
			{
				when: 'in a Folder',
				saved: inFolder,
				sends: GET('/v2/folder/90130001/list'),
				defects: ['D09'],
				rows: 50,
			},
			{
				when: 'in a Space, a few archived ones',
				saved: { ...inSpace, limit: 7, filters: { archived: true } },
				sends: GET('/v2/space/90120001/list', { query: { archived: true } }),
				defects: ['D09'],
				rows: 7,
			},
		],
	},
	{
		resource: 'list',
		operation: 'member',
		parameters: { id: '', returnAll: true, limit: 50 },
		gives: 'members',
		uses: [
			{ saved: { id: list }, sends: GET(`/v2/list/${list}/member`), rows: Infinity },
			{
				when: 'some',
				saved: { id: list, returnAll: false },
				sends: GET(`/v2/list/${list}/member`),
				defects: ['D09'],
				rows: 50,
			},
		],
	},
	{
		resource: 'list',
		operation: 'update',
		parameters: {
			...where,
			list: '',
			'updateFields.assignee': '',
			'updateFields.content': '',
			'updateFields.dueDate': '',
			'updateFields.dueDateTime': false,
			'updateFields.name': '',
			'updateFields.priority': 3,
			'updateFields.unsetStatus': false,
		},
		unused: menus,
		gives: WHOLE,
		sameAsUnset: { due_date_time: false },
		uses: [
			{
				when: 'without a name, which ClickUp requires',
				saved: { ...inFolder, list, updateFields: { priority: 1 } },
				sends: PUT(`/v2/list/${list}`, { body: { name: 'Ideas', priority: 1 } }),
				asks,
				defects: ['D34'],
			},
			{
				saved: {
					...inFolder,
					list,
					updateFields: { name: 'Old ideas', content: 'What was done', priority: 4, unsetStatus: true },
				},
				sends: PUT(`/v2/list/${list}`, {
					body: { name: 'Old ideas', content: 'What was done', priority: 4, unset_status: true },
				}),
				asks,
			},
			{
				when: 'assigned, with a time',
				saved: {
					...inSpace,
					list,
					updateFields: { name: 'Ideas', assignee: 183, dueDate: DATE, dueDateTime: true },
				},
				sends: PUT(`/v2/list/${list}`, {
					body: { name: 'Ideas', assignee: '183', due_date: INSTANT, due_date_time: true },
				}),
				defects: ['D23', 'E02'],
				asks,
			},
			{
				when: 'with a day',
				saved: { ...inSpace, list, updateFields: { name: 'Ideas', dueDate: DATE } },
				sends: PUT(`/v2/list/${list}`, { body: { name: 'Ideas', due_date: NOON } }),
				defects: ['D23'],
				asks,
			},
		],
	},
];
