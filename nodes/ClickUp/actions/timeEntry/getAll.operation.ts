import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { limit, returnAll } from '../../fields/paging';
import { path } from '../../transport/paths';
import { locationFields, locationQuery } from './location';
import { includeFields, includeWriters } from './timeEntryFields';

const writers = sentIfSet({
	assignees: (filters) => {
		const ids = filters.userIds('assignees');
		return ids.length > 0 ? { assignee: ids.join(',') } : {};
	},
	end_date: (filters) => ({ end_date: filters.instant('end_date') }),
	...includeWriters,
	isBillable: (filters) => ({ is_billable: filters.flag('isBillable') }),
	start_date: (filters) => ({ start_date: filters.instant('start_date') }),
});

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many time entries',
		description:
			'Retrieve time entries: your own of the last 30 days, unless the filters say whose and from when',
	},
	fields: [
		workspaceLocator,
		...locationFields,
		returnAll,
		{ ...limit, default: 5 },
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			description: 'Only Workspace owners and admins see the time of others',
			options: [
				{
					displayName: 'Assignee Names or IDs',
					name: 'assignees',
					type: 'multiOptions',
					typeOptions: { loadOptionsMethod: 'getAssignees', loadOptionsDependsOn: ['team.value'] },
					default: [],
					description:
						'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
				},
				{ displayName: 'End Date', name: 'end_date', type: 'dateTime', default: '' },
				...includeFields,
				{
					displayName: 'Is Billable',
					name: 'isBillable',
					type: 'boolean',
					default: true,
					description: 'Whether to return billable time only; switched off, only time that is not',
				},
				{ displayName: 'Start Date', name: 'start_date', type: 'dateTime', default: '' },
			],
		},
	],
	request: async (params) => ({
		method: 'GET',
		path: path`/v2/team/${params.id('team', 'workspace')}/time_entries`,
		query: { ...(await locationQuery(params)), ...(await written(params.group('filters'), writers)) },
	}),
	result: { root: 'data', many: 'none' },
});
