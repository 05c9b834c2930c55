import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { byName, fromList } from '../../fields/modes';
import { tagLocator } from '../../fields/named';
import { NEW_TAG_COLORS, tagsRequest } from '../../fields/timeEntryTags';
import { InputError } from '../../values/inputError';
import { toTimeEntryTags } from '../../values/timeEntryTags';
import { updateFields, updateWriters } from './updateFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a time entry tag',
		description: 'Rename a tag of time entries, or change its colors, wherever it is set',
	},
	fields: [
		workspaceLocator,
		{
			...tagLocator,
			name: 'tagName',
			typeOptions: { loadOptionsDependsOn: ['team.value'] },
			description: 'The tag as it is called now',
			modes: [fromList('searchTimeEntryTags'), byName('meeting')],
		},
		updateFields,
	],
	current: (params) => tagsRequest(params.id('team', 'workspace')),
	request: async (params, current) => {
		const name = params.requiredText('tagName');
		const old = toTimeEntryTags(current.data).find((tag) => tag.name === name);
		if (current.data && !old) {
			throw new InputError(`No time entry has a tag "${name}"`, 'Enter its name as it is written in ClickUp');
		}
		return {
			...tagsRequest(params.id('team', 'workspace')),
			method: 'PUT',
			// ClickUp takes the whole tag only, so what is to stay is said again.
			body: {
				new_name: name,
				...NEW_TAG_COLORS,
				...old,
				name,
				...(await written(params.group('updateFields'), updateWriters)),
			},
		};
	},
	result: { constant: { success: true } },
});
