import type { BuiltinOperation } from './contract';
import { DATE, DELETE, GET, INSTANT, POST, PUT, SUCCESS } from './contract';

const GOAL = 'e53a033c-900e-462d-a849-4a216b06d930';

const goalNow = {
	goal: {
		id: GOAL,
		name: 'Before',
		due_date: String(INSTANT),
		description: 'As it was',
		color: '#32a852',
		owners: [{ id: 182 }],
	},
};
const goalAsIs = {
	name: 'Before',
	due_date: INSTANT,
	description: 'As it was',
	color: '#32a852',
	add_owners: [],
	rem_owners: [],
};

export const goals: BuiltinOperation[] = [
	{
		resource: 'goal',
		operation: 'create',
		parameters: {
			team: '',
			name: '',
			'additionalFields.color': '',
			'additionalFields.description': '',
			'additionalFields.dueDate': '',
			'additionalFields.multipleOwners': false,
			'additionalFields.owners': '',
		},
		gives: 'goal',
		uses: [
			{
				saved: { team: '9000', name: 'Grow' },
				// Which colour, nothing says: this one is ours.
				sends: POST('/v2/team/9000/goal', {
					body: { name: 'Grow', color: '#7b68ee', description: '', multiple_owners: false, owners: [] },
				}),
				defects: ['D34'],
			},
			{
				when: 'with everything',
				saved: {
					team: '9000',
					name: 'Grow',
					additionalFields: {
						color: '#32a852',
						description: 'A lot',
						dueDate: DATE,
						multipleOwners: true,
						owners: '182, 183',
					},
				},
				sends: POST('/v2/team/9000/goal', {
					body: {
						name: 'Grow',
						color: '#32a852',
						description: 'A lot',
						due_date: INSTANT,
						multiple_owners: true,
						owners: [182, 183],
					},
				}),
				defects: ['D23'],
			},
		],
	},
	{
		resource: 'goal',
		operation: 'delete',
		parameters: { goal: '' },
		gives: SUCCESS,
		uses: [{ saved: { goal: GOAL }, sends: DELETE(`/v2/goal/${GOAL}`) }],
	},
	{
		resource: 'goal',
		operation: 'get',
		parameters: { goal: '' },
		gives: 'goal',
		uses: [{ saved: { goal: GOAL }, sends: GET(`/v2/goal/${GOAL}`) }],
	},
	{
		resource: 'goal',
		operation: 'getAll',
		parameters: { team: '', limit: 50 },
		gives: 'goals',
		uses: [{ saved: { team: '9000' }, sends: GET('/v2/team/9000/goal'), defects: ['D09'], rows: 50 }],
	},
	{
		resource: 'goal',
		operation: 'update',
		parameters: {
			goal: '',
			'updateFields.addOwners': '',
			'updateFields.color': '',
			'updateFields.description': '',
			'updateFields.dueDate': '',
			'updateFields.name': '',
			'updateFields.removeOwners': '',
		},
		gives: 'goal',
		uses: [
			{
				when: 'renamed',
				saved: { goal: GOAL, updateFields: { name: 'After' } },
				sends: PUT(`/v2/goal/${GOAL}`, { body: { ...goalAsIs, name: 'After' } }),
				asks: { [`/v2/goal/${GOAL}`]: goalNow },
				defects: ['D34'],
			},
			{
				when: 'with everything',
				saved: {
					goal: GOAL,
					updateFields: {
						addOwners: '183',
						color: '#ff0000',
						description: 'More',
						dueDate: '2026-07-01T10:00:00',
						name: 'After',
						removeOwners: '182,184',
					},
				},
				sends: PUT(`/v2/goal/${GOAL}`, {
					body: {
						name: 'After',
						due_date: Date.UTC(2026, 6, 1, 8),
						description: 'More',
						color: '#ff0000',
						add_owners: [183],
						rem_owners: [182, 184],
					},
				}),
				asks: { [`/v2/goal/${GOAL}`]: goalNow },
				defects: ['D23', 'D34'],
			},
		],
	},
];
