import type { BuiltinOperation } from './contract';
import { ANY, DELETE, POST, PUT, SUCCESS } from './contract';

const GOAL = 'e53a033c-900e-462d-a849-4a216b06d930';
const KEY_RESULT = '947d46ed-cfd6-4a0e-a5ca-f7d6c0d5a5f1';

export const goalKeyResults: BuiltinOperation[] = [
	{
		resource: 'goalKeyResult',
		operation: 'create',
		parameters: {
			goal: '',
			name: '',
			type: ANY,
			'additionalFields.listIds': '',
			'additionalFields.owners': '',
			'additionalFields.stepsEnd': 0,
			'additionalFields.stepsStart': 0,
			'additionalFields.taskIds': '',
			'additionalFields.unit': '',
		},
		offers: { type: ['automatic', 'boolean', 'currency', 'number', 'percentage'] },
		gives: 'key_result',
		sameAsUnset: { owners: [], task_ids: [], list_ids: [], unit: '' },
		uses: [
			{
				when: 'a number',
				saved: {
					goal: GOAL,
					name: 'Customers',
					type: 'number',
					additionalFields: { stepsStart: 10, stepsEnd: 20, unit: 'customers', owners: '182,183' },
				},
				sends: POST(`/v2/goal/${GOAL}/key_result`, {
					body: {
						name: 'Customers',
						type: 'number',
						steps_start: 10,
						steps_end: 20,
						unit: 'customers',
						owners: [182, 183],
					},
				}),
			},
			{
				when: 'from nothing to a percentage',
				saved: {
					goal: GOAL,
					name: 'Done',
					type: 'percentage',
					additionalFields: { stepsStart: 0, stepsEnd: 100 },
				},
				sends: POST(`/v2/goal/${GOAL}/key_result`, {
					body: { name: 'Done', type: 'percentage', steps_start: 0, steps_end: 100, unit: '%' },
				}),
				defects: ['D14', 'D34'],
			},
			{
				when: 'by tasks and Lists',
				saved: {
					goal: GOAL,
					name: 'Tasks',
					type: 'automatic',
					additionalFields: { stepsStart: 1, stepsEnd: 5, taskIds: '86abc0001,86abc0002', listIds: '901' },
				},
				sends: POST(`/v2/goal/${GOAL}/key_result`, {
					body: {
						name: 'Tasks',
						type: 'automatic',
						steps_start: 1,
						steps_end: 5,
						task_ids: ['86abc0001', '86abc0002'],
						list_ids: ['901'],
					},
				}),
			},
		],
	},
	{
		resource: 'goalKeyResult',
		operation: 'delete',
		parameters: { keyResult: '' },
		gives: SUCCESS,
		uses: [{ saved: { keyResult: KEY_RESULT }, sends: DELETE(`/v2/key_result/${KEY_RESULT}`) }],
	},
	{
		resource: 'goalKeyResult',
		operation: 'update',
		parameters: {
			keyResult: '',
			'updateFields.name': '',
			'updateFields.note': '',
			'updateFields.stepsCurrent': 1,
			'updateFields.stepsEnd': 0,
			'updateFields.stepsStart': 0,
			'updateFields.unit': '',
		},
		gives: 'key_result',
		uses: [
			{
				saved: { keyResult: KEY_RESULT, updateFields: { stepsCurrent: 5, note: 'Half of it' } },
				sends: PUT(`/v2/key_result/${KEY_RESULT}`, { body: { steps_current: 5, note: 'Half of it' } }),
			},
			{
				when: 'with everything else',
				saved: {
					keyResult: KEY_RESULT,
					updateFields: {
						name: 'Clients',
						note: 'New scale',
						stepsCurrent: 1,
						stepsEnd: 9,
						stepsStart: 1,
						unit: 'clients',
					},
				},
				sends: PUT(`/v2/key_result/${KEY_RESULT}`, {
					body: {
						name: 'Clients',
						note: 'New scale',
						steps_current: 1,
						steps_end: 9,
						steps_start: 1,
						unit: 'clients',
					},
				}),
			},
			{
				when: 'back to nothing',
				saved: { keyResult: KEY_RESULT, updateFields: { stepsCurrent: 0, note: 'Again' } },
				sends: PUT(`/v2/key_result/${KEY_RESULT}`, { body: { steps_current: 0, note: 'Again' } }),
				defects: ['D05'],
			},
		],
	},
];
