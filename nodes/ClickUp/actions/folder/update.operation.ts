import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { leanFolder } from '../../values/lean/places';
import { folderPath } from './folderPath';

const writers = clearedIfEmptied({ name: (fields) => ({ name: fields.text('name') }) }, {});

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a folder',
		description: 'Rename a Folder',
	},
	fields: [
		...folderPath,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					description: 'New name of the Folder',
				},
			],
		},
	],
	lean: leanFolder,
	request: async (params) => {
		const body = await written(params.group('updateFields'), writers);
		// With nothing to change, the Folder as it is is the answer that an update would give.
		const nothing = Object.keys(body).length === 0;
		return {
			method: nothing ? 'GET' : 'PUT',
			path: path`/v2/folder/${params.id('folder', 'folder')}`,
			body: nothing ? undefined : body,
		};
	},
});
