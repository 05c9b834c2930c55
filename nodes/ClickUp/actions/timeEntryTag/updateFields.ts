import type { INodeProperties } from 'n8n-workflow';

import { clearedIfEmptied } from '../../engine/body';

/** What can be changed of a tag. */
export const updateFields: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{ displayName: 'Background Color', name: 'backgroundColor', type: 'color', default: '' },
		{ displayName: 'Foreground Color', name: 'foregroundColor', type: 'color', default: '' },
		{ displayName: 'New Name', name: 'newName', type: 'string', default: '' },
	],
};

/** How those fields are sent. */
export const updateWriters = clearedIfEmptied(
	{
		backgroundColor: (fields) => ({ tag_bg: fields.text('backgroundColor') }),
		foregroundColor: (fields) => ({ tag_fg: fields.text('foregroundColor') }),
		newName: (fields) => ({ new_name: fields.text('newName') }),
	},
	{},
);
