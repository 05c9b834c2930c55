import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanGoal } from '../../values/lean/work';
import { goalFields, goalWriters } from './goalFields';

const writers = sentIfSet({
	...goalWriters,
	multipleOwners: (fields) => ({ multiple_owners: fields.flag('multipleOwners') }),
	owners: async (fields) => ({ owners: await fields.people('owners') }),
	startDate: async (fields) => ({ start_date: await fields.dayOrInstant('startDate') }),
});

/** ClickUp's description of the API requires all of these. The due date has no value that is right for all. */
const UNLESS_SET = { color: '#7b68ee', description: '', multiple_owners: false, owners: [] };

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a goal',
		description: 'Add a goal to a Workspace',
	},
	fields: [
		workspaceLocator,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Double the trial sign-ups',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				goalFields.color,
				goalFields.description,
				goalFields.dueDate,
				goalFields.multipleOwners,
				goalFields.owners,
				goalFields.startDate,
			],
		},
	],
	lean: leanGoal,
	request: async (params) => ({
		method: 'POST',
		path: path`/v2/team/${params.id('team', 'workspace')}/goal`,
		body: {
			...UNLESS_SET,
			name: params.requiredText('name'),
			...(await written(params.group('additionalFields'), writers)),
		},
	}),
	result: { root: 'goal' },
});
