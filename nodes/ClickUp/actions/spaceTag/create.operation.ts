import { defineOperation } from '../../engine/operation';
import { spacePath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { tagColors } from './tagFields';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a space tag',
		description: 'Add a tag to a Space',
	},
	fields: [
		...spacePath,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. bug',
			description: 'Name of the tag; ClickUp writes it in lower case',
		},
		...tagColors,
	],
	request: (params) => ({
		method: 'POST',
		path: path`/v2/space/${params.id('space', 'space')}/tag`,
		body: {
			tag: {
				name: params.requiredText('name'),
				tag_fg: params.text('foregroundColor'),
				tag_bg: params.text('backgroundColor'),
			},
		},
	}),
	result: { constant: { success: true } },
});
