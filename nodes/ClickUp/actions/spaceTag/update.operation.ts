import { defineOperation } from '../../engine/operation';
import { spacePath } from '../../fields/locators';
import { tagLocator } from '../../fields/named';
import { path } from '../../transport/paths';
import { tagColors } from './tagFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a space tag',
		description: 'Change the name and the colors of a tag',
	},
	fields: [
		...spacePath,
		tagLocator,
		{
			displayName: 'New Name',
			name: 'newName',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. defect',
			description: 'New name to set for the tag',
		},
		...tagColors,
	],
	request: (params) => ({
		method: 'PUT',
		path: path`/v2/space/${params.id('space', 'space')}/tag/${params.requiredText('name')}`,
		body: {
			tag: {
				name: params.requiredText('newName'),
				// Creating a tag takes these as tag_fg and tag_bg.
				fg_color: params.text('foregroundColor'),
				bg_color: params.text('backgroundColor'),
			},
		},
	}),
	result: { constant: { success: true } },
});
