import type { BuiltinOperation } from './contract';
import { DATE, DELETE, GET, INSTANT, POST, PUT } from './contract';

const menus = ['space', 'folderless', 'folder', 'list'];
const where = { team: '', space: '', folderless: false, folder: '', list: '' };
const inFolder = { team: '9000', space: '90120001', folder: '90130001', list: '901234567890' };
const path = '/v2/team/9000/time_entries';
/** More than a JavaScript number holds. */
const timeEntry = '5090346462668991383';
const billed = { name: 'billed', tag_bg: '#ff0000', tag_fg: '#ffffff' };

/** A tag as its menu saves it: the JSON text of what ClickUp lists. */
const chosen = (name: string) => JSON.stringify({ ...billed, name, creator: 183 });

export const timeEntries: BuiltinOperation[] = [
	{
		resource: 'timeEntry',
		operation: 'create',
		parameters: {
			...where,
			start: '',
			duration: 0,
			task: '',
			'additionalFields.assignee': '',
			'additionalFields.billable': true,
			'additionalFields.description': '',
			'additionalFields.tags': [],
		},
		unused: menus,
		gives: 'data',
		uses: [
			{
				saved: { ...inFolder, start: DATE, duration: 30, task: '86abc0001' },
				sends: POST(path, { body: { start: INSTANT, duration: 1_800_000, tid: '86abc0001' } }),
			},
			{
				when: 'without a task, which is not saved',
				saved: { ...inFolder, start: DATE, duration: 30 },
				sends: POST(path, { body: { start: INSTANT, duration: 1_800_000 } }),
				defects: ['D05'],
			},
			{
				when: 'with everything',
				saved: {
					team: '9000',
					space: '90120001',
					folderless: true,
					list: '901234567890',
					start: DATE,
					duration: 30,
					task: '86abc0001',
					additionalFields: {
						assignee: 183,
						billable: false,
						description: 'Thinking',
						tags: [chosen('billed'), chosen('late')],
					},
				},
				sends: POST(path, {
					body: {
						start: INSTANT,
						duration: 1_800_000,
						tid: '86abc0001',
						assignee: 183,
						billable: false,
						description: 'Thinking',
						tags: [billed, { ...billed, name: 'late' }],
					},
				}),
				defects: ['E03'],
			},
		],
	},
	{
		resource: 'timeEntry',
		operation: 'delete',
		parameters: { team: '', timeEntry: '' },
		gives: 'data',
		uses: [{ saved: { team: '9000', timeEntry }, sends: DELETE(`${path}/${timeEntry}`) }],
	},
	{
		resource: 'timeEntry',
		operation: 'get',
		parameters: { team: '', running: false, timeEntry: '' },
		gives: 'data',
		uses: [
			{ saved: { team: '9000', timeEntry }, sends: GET(`${path}/${timeEntry}`) },
			{ when: 'the running one', saved: { team: '9000', running: true }, sends: GET(`${path}/current`) },
		],
	},
	{
		resource: 'timeEntry',
		operation: 'getAll',
		parameters: {
			team: '',
			returnAll: false,
			limit: 5,
			'filters.end_date': '',
			'filters.start_date': '',
		},
		gives: 'data',
		uses: [
			{ saved: { team: '9000' }, sends: GET(path), rows: 5 },
			{
				when: 'all of some time',
				saved: {
					team: '9000',
					returnAll: true,
					filters: { start_date: DATE, end_date: '2026-06-02T10:00:00' },
				},
				sends: GET(path, { query: { start_date: INSTANT, end_date: Date.UTC(2026, 5, 2, 8) } }),
				rows: Infinity,
			},
		],
	},
	{
		resource: 'timeEntry',
		operation: 'start',
		parameters: {
			team: '',
			task: '',
			'additionalFields.billable': true,
			'additionalFields.description': '',
		},
		gives: 'data',
		uses: [
			{
				saved: { team: '9000', task: '86abc0001' },
				sends: POST(`${path}/start`, { body: { tid: '86abc0001' } }),
			},
			{
				when: 'with everything',
				saved: {
					team: '9000',
					task: '86abc0001',
					additionalFields: { billable: false, description: 'Thinking' },
				},
				sends: POST(`${path}/start`, {
					body: { tid: '86abc0001', billable: false, description: 'Thinking' },
				}),
			},
		],
	},
	{
		resource: 'timeEntry',
		operation: 'stop',
		parameters: { team: '' },
		gives: 'data',
		uses: [{ saved: { team: '9000' }, sends: POST(`${path}/stop`) }],
	},
	{
		resource: 'timeEntry',
		operation: 'update',
		parameters: {
			...where,
			archived: false,
			timeEntry: '',
			'updateFields.assignee': '',
			'updateFields.billable': true,
			'updateFields.description': '',
			'updateFields.duration': 0,
			'updateFields.start': '',
			'updateFields.tags': [],
			'updateFields.task': '',
		},
		unused: [...menus, 'archived'],
		gives: 'data',
		uses: [
			{
				saved: {
					...inFolder,
					timeEntry,
					updateFields: { billable: false, description: 'Thinking harder', duration: 45 },
				},
				sends: PUT(`${path}/${timeEntry}`, {
					body: { billable: false, description: 'Thinking harder', duration: 2_700_000 },
				}),
			},
			{
				when: 'another start',
				saved: { ...inFolder, timeEntry, updateFields: { start: DATE, duration: 30 } },
				sends: PUT(`${path}/${timeEntry}`, {
					body: { start: INSTANT, end: INSTANT + 1_800_000, duration: 1_800_000 },
				}),
				defects: ['E04'],
			},
			{
				when: 'another start alone',
				saved: { ...inFolder, timeEntry, updateFields: { start: DATE } },
				sends: PUT(`${path}/${timeEntry}`, { body: { start: INSTANT, end: INSTANT + 600_000 } }),
				asks: {
					[`${path}/${timeEntry}`]: {
						data: { id: timeEntry, start: '1000', end: '601000', duration: '600000' },
					},
				},
				defects: ['E04'],
			},
			{
				when: 'another task, and someone else',
				saved: { ...inFolder, timeEntry, updateFields: { task: '86abc0002', assignee: 183 } },
				sends: PUT(`${path}/${timeEntry}`, { body: { tid: '86abc0002', assignee: 183 } }),
				defects: ['D18'],
			},
			{
				when: 'other tags',
				saved: { ...inFolder, timeEntry, updateFields: { tags: ['late'] } },
				sends: PUT(`${path}/${timeEntry}`, {
					body: { tags: [{ ...billed, name: 'late' }], tag_action: 'replace' },
				}),
				asks: { [`${path}/tags`]: { data: [billed, { ...billed, name: 'late' }] } },
				defects: ['D18'],
			},
		],
	},
];
