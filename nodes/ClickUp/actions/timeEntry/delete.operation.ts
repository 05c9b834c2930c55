import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanTimeEntry } from '../../values/lean/work';
import { timeEntryField } from './timeEntryFields';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a time entry',
		description: 'Delete a time entry, and return it as it was',
	},
	fields: [workspaceLocator, timeEntryField],
	lean: leanTimeEntry,
	request: (params) => ({
		method: 'DELETE',
		path: path`/v2/team/${params.id('team', 'workspace')}/time_entries/${params.id('timeEntry')}`,
	}),
	result: { root: 'data' },
});
