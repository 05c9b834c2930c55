import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import type { Params } from '../../engine/params';
import { path } from '../../transport/paths';
import { viewFields } from './viewFields';
import { viewId, viewTypeOptions } from './viewPlace';
import { viewOf, viewSettings } from './viewSettings';

const writers = clearedIfEmptied(
	{
		name: (fields) => ({ name: fields.text('name') }),
		type: (fields) => ({ type: fields.text('type') }),
	},
	{},
);

const ownFields: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		description: 'New name of the view',
	},
	{
		displayName: 'Parent ID',
		name: 'parentId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 901234567890',
		description: 'Where the view is to be: ID of a List, Folder, Space or Workspace',
	},
	{
		displayName: 'Parent Level',
		name: 'parentLevel',
		type: 'options',
		// The numbers are the API's.
		options: [
			{ name: 'Folder', value: 5 },
			{ name: 'List', value: 6 },
			{ name: 'Space', value: 4 },
			{ name: 'Workspace', value: 7 },
		],
		default: 6,
		description: 'What the parent ID belongs to',
	},
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: viewTypeOptions,
		default: 'list',
	},
];

/** The place that a view has, or is given. */
function parentOf(fields: Params, { parent }: IDataObject): IDataObject {
	const { id = '', type = 6 } = (parent ?? {}) as IDataObject;
	const moved = fields.has('parentId') && !fields.isEmptied('parentId');
	return {
		id: moved ? fields.id('parentId') : String(id),
		type: fields.has('parentLevel') ? fields.number('parentLevel') : type,
	};
}

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a view',
		description: 'Change a view; what is left out stays as it is',
	},
	fields: [
		viewId,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [...Object.values(viewFields), ...ownFields].sort((a, b) =>
				a.displayName.localeCompare(b.displayName),
			),
		},
	],
	current: (params) => ({ method: 'GET', path: path`/v2/view/${params.id('viewId')}` }),
	request: async (params, current) => {
		const view = viewOf(current);
		const fields = params.group('updateFields');
		return {
			method: 'PUT',
			path: path`/v2/view/${params.id('viewId')}`,
			body: {
				name: view.name ?? '',
				type: view.type ?? 'list',
				parent: parentOf(fields, view),
				...viewSettings(fields, view),
				...(await written(fields, writers)),
			},
		};
	},
	result: { root: 'view' },
});
