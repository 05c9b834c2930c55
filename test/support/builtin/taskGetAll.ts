import type { BuiltinOperation } from './contract';
import { DATE, GET, INSTANT } from './contract';

const inFolder = { team: '9000', space: '90120001', folder: '90130001', list: '901234567890' };
const inSpace = { team: '9000', space: '90120001', folderless: true, list: '901234567890' };
const where = { team: '', space: '', folderless: false, folder: '', list: '' };
const menus = ['team', 'space', 'folderless', 'folder'];
const path = '/v2/list/901234567890/task';

export const taskGetAll: BuiltinOperation[] = [
	{
		resource: 'task',
		operation: 'getAll',
		parameters: {
			...where,
			returnAll: true,
			limit: 50,
			'filters.archived': false,
			'filters.assignees': [],
			'filters.customFieldsUi': {},
			'filters.customFieldsUi.customFieldsValues.fieldId': '',
			'filters.customFieldsUi.customFieldsValues.operator': 'equal',
			'filters.customFieldsUi.customFieldsValues.value': '',
			'filters.dateCreatedGt': '',
			'filters.dateCreatedLt': '',
			'filters.dateUpdatedGt': '',
			'filters.dateUpdatedLt': '',
			'filters.dueDateGt': '',
			'filters.dueDateLt': '',
			'filters.includeClosed': false,
			'filters.orderBy': '',
			'filters.statuses': [],
			'filters.subtasks': false,
			'filters.tags': [],
		},
		offers: {
			'filters.orderBy': ['id', 'created', 'updated', 'dueDate'],
			'filters.customFieldsUi.customFieldsValues.operator': [
				'!=',
				'<',
				'<=',
				'>',
				'>=',
				'equal',
				'IS NOT NULL',
				'IS NULL',
			],
		},
		unused: menus,
		gives: 'tasks',
		uses: [
			{ when: 'of a List in a Folder', saved: inFolder, sends: GET(path), rows: Infinity },
			{
				when: 'a few of a List in a Space',
				saved: { ...inSpace, returnAll: false },
				sends: GET(path),
				defects: ['D09'],
				rows: 50,
			},
			{
				when: 'with flags and menus',
				saved: {
					...inFolder,
					filters: {
						archived: true,
						assignees: [183, 184],
						includeClosed: true,
						orderBy: 'updated',
						statuses: ['to do'],
						subtasks: true,
						tags: ['urgent', 'paper'],
					},
				},
				sends: GET(path, {
					query: {
						archived: true,
						assignees: [183, 184],
						include_closed: true,
						order_by: 'updated',
						statuses: ['to do'],
						subtasks: true,
						tags: ['urgent', 'paper'],
					},
				}),
				rows: Infinity,
			},
			{
				when: 'by due date',
				saved: { ...inFolder, filters: { orderBy: 'dueDate' } },
				sends: GET(path, { query: { order_by: 'due_date' } }),
				defects: ['D17'],
				rows: Infinity,
			},
			{
				when: 'with dates',
				saved: {
					...inFolder,
					filters: {
						dateCreatedGt: DATE,
						dateCreatedLt: DATE,
						dateUpdatedGt: DATE,
						dateUpdatedLt: DATE,
						dueDateGt: DATE,
						dueDateLt: DATE,
					},
				},
				sends: GET(path, {
					query: {
						date_created_gt: INSTANT,
						date_created_lt: INSTANT,
						date_updated_gt: INSTANT,
						date_updated_lt: INSTANT,
						due_date_gt: INSTANT,
						due_date_lt: INSTANT,
					},
				}),
				defects: ['D23'],
				rows: Infinity,
			},
			{
				when: 'with conditions on custom fields; "equal" is not saved',
				saved: {
					...inFolder,
					filters: {
						customFieldsUi: {
							customFieldsValues: [
								{ fieldId: 'f1', value: 'Blue' },
								{ fieldId: 'f2', operator: '>=', value: '5' },
							],
						},
					},
				},
				sends: GET(path, {
					query: {
						custom_fields:
							'[{"field_id":"f1","operator":"=","value":"Blue"},{"field_id":"f2","operator":">=","value":"5"}]',
					},
				}),
				rows: Infinity,
			},
			{
				when: 'with a custom field that is not set',
				saved: {
					...inFolder,
					filters: { customFieldsUi: { customFieldsValues: [{ fieldId: 'f1', operator: 'IS NULL' }] } },
				},
				sends: GET(path, { query: { custom_fields: '[{"field_id":"f1","operator":"IS NULL"}]' } }),
				rows: Infinity,
			},
		],
	},
];
