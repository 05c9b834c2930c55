import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { timeEntryTagsField } from '../../fields/timeEntryTags';
import { path } from '../../transport/paths';
import { toTimeEntryTags } from '../../values/timeEntryTags';
import { timeEntryIdsField } from './timeEntryIds';

export const remove = defineOperation({
	option: {
		name: 'Remove',
		value: 'remove',
		action: 'Remove a time entry tag',
		description: 'Take tags off time entries; the Workspace keeps them',
	},
	fields: [workspaceLocator, timeEntryIdsField, { ...timeEntryTagsField, name: 'tagNames', required: true }],
	request: (params) => ({
		method: 'DELETE',
		path: path`/v2/team/${params.id('team', 'workspace')}/time_entries/tags`,
		body: {
			time_entry_ids: params.list('timeEntryIds'),
			tags: toTimeEntryTags(params.raw('tagNames')).map(({ name }) => ({ name })),
		},
	}),
	result: { constant: { success: true } },
});
