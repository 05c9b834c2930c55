import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';
import { timeEntryIdsField } from './timeEntryIds';

export const add = defineOperation({
	option: {
		name: 'Add',
		value: 'add',
		action: 'Add a time entry tag',
		description: 'Add tags to time entries; a tag that is new is made',
	},
	fields: [
		workspaceLocator,
		timeEntryIdsField,
		{
			displayName: 'Tags',
			name: 'tagsUi',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Tag',
			default: {},
			options: [
				{
					displayName: 'Tag',
					name: 'tagsValues',
					values: [
						{ displayName: 'Name', name: 'name', type: 'string', default: '' },
						{ displayName: 'Background Color', name: 'tag_bg', type: 'color', default: '#ff0000' },
						{ displayName: 'Foreground Color', name: 'tag_fg', type: 'color', default: '#ff0000' },
					],
				},
			],
		},
	],
	request: (params) => {
		const tags = params.groups('tagsUi', 'tagsValues').map((tag) => ({
			name: tag.requiredText('name'),
			tag_fg: tag.text('tag_fg'),
			tag_bg: tag.text('tag_bg'),
		}));
		if (tags.length === 0) throw new InputError('There is no tag to add', 'Add a tag to "Tags"');
		return {
			method: 'POST',
			path: path`/v2/team/${params.id('team', 'workspace')}/time_entries/tags`,
			body: { time_entry_ids: params.requiredList('timeEntryIds'), tags },
		};
	},
	result: { constant: { success: true } },
});
