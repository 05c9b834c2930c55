import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied } from '../../engine/body';
import type { Params } from '../../engine/params';
import { InputError } from '../../values/inputError';
import { viewFields } from './viewFields';
import { viewTypeOptions } from './viewPlace';

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

/** Everything about a view that can be changed, in the order of the labels. */
export const updateFields: INodeProperties[] = [...Object.values(viewFields), ...ownFields].sort((a, b) =>
	a.displayName.localeCompare(b.displayName),
);

export const updateWriters: Writers = clearedIfEmptied(
	{
		name: (fields) => ({ name: fields.text('name') }),
		type: (fields) => ({ type: fields.text('type') }),
	},
	{},
);

/**
 * The place that a view has, or is given.
 *
 * @throws InputError when only one of its two parts is given: an ID with the level of another means nothing
 */
export function parentOf(fields: Params, { parent }: IDataObject): IDataObject {
	const { id = '', type = 6 } = (parent ?? {}) as IDataObject;
	const [moved, levelled] = ['parentId', 'parentLevel'].map(
		(name) => fields.has(name) && !fields.isEmptied(name),
	);
	if (!moved && !levelled) return { id: String(id), type };
	if (moved && levelled) return { id: fields.id('parentId'), type: fields.number('parentLevel') };
	const [there, missing] = moved ? ['Parent ID', 'Parent Level'] : ['Parent Level', 'Parent ID'];
	throw new InputError(`"${there}" is given without "${missing}"`, `Add "${missing}", or remove "${there}"`);
}
