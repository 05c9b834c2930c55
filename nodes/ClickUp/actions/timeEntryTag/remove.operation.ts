import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { timeEntryTagsField } from '../../fields/timeEntryTags';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';
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
	request: (params) => {
		const tags = toTimeEntryTags(params.raw('tagNames')).map(({ name }) => ({ name }));
		if (tags.length === 0) {
			throw new InputError('There is no tag to remove', `Choose one in "${params.label('tagNames')}"`);
		}
		return {
			method: 'DELETE',
			path: path`/v2/team/${params.id('team', 'workspace')}/time_entries/tags`,
			body: { time_entry_ids: params.requiredList('timeEntryIds'), tags },
		};
	},
	result: { constant: { success: true } },
});
