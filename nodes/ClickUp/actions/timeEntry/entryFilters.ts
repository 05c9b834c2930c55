import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { sentIfSet } from '../../engine/body';
import { assigneesField } from '../../fields/assignees';
import { includeFields, includeWriters } from './timeEntryFields';

/** The filters of Time Entry > Get Many. */
export const entryFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description: 'Only Workspace owners and admins see the time of others',
	options: [
		assigneesField,
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
};

/** The query that goes with `entryFilters`. */
export const entryFilterWriters = sentIfSet({
	assignees: async (filters): Promise<IDataObject> => {
		const ids = await filters.people('assignees');
		return ids.length > 0 ? { assignee: ids.join(',') } : {};
	},
	end_date: (filters) => ({ end_date: filters.instant('end_date') }),
	...includeWriters,
	isBillable: (filters) => ({ is_billable: filters.flag('isBillable') }),
	start_date: (filters) => ({ start_date: filters.instant('start_date') }),
});
