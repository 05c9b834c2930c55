import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import { byNameOrId, fromList } from '../../fields/modes';
import type { IdKind } from '../../values/ids';
import { idInUrl } from '../../values/ids';
import { InputError } from '../../values/inputError';

/** What can be shared, of the kinds that ClickUp names as shareable; others can be given by an expression. */
export const objectType: INodeProperties = {
	displayName: 'Object Type',
	name: 'objectType',
	type: 'options',
	options: [
		{ name: 'Custom Field', value: 'customField' },
		{ name: 'Dashboard', value: 'dashboard' },
		{ name: 'Doc', value: 'doc' },
		{ name: 'Folder', value: 'folder' },
		{ name: 'Form', value: 'form' },
		{ name: 'Goal', value: 'goal' },
		{ name: 'Goal Folder', value: 'goalFolder' },
		{ name: 'List', value: 'list' },
		{ name: 'Space', value: 'space' },
		{ name: 'Task', value: 'task' },
		{ name: 'View', value: 'view' },
		{ name: 'Whiteboard', value: 'whiteboard' },
	],
	default: 'list',
	description: 'What the ID below is the ID of',
};

export const objectId: INodeProperties = {
	displayName: 'Object ID',
	name: 'objectId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 901234567890',
	description: 'ID of the Space, Folder, List, task or other object',
};

export const entries: INodeProperties = {
	displayName: 'Users and Groups',
	name: 'entries',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add User or Group',
	default: {},
	description: 'Whose access changes; everyone else keeps theirs',
	options: [
		{
			displayName: 'User or Group',
			name: 'entry',
			values: [
				{
					displayName: 'Kind',
					name: 'kind',
					type: 'options',
					options: [
						{ name: 'Group', value: 'group' },
						{ name: 'User', value: 'user' },
					],
					default: 'user',
				},
				{
					displayName: 'Name or ID',
					name: 'id',
					type: 'resourceLocator',
					default: { mode: 'list', value: '' },
					typeOptions: { loadOptionsDependsOn: ['team.value', '&kind'] },
					description: 'The user by e-mail, name or ID, or the user group by name or ID',
					modes: [fromList('searchPeopleOrGroups'), byNameOrId('jane@example.com')],
				},
				{
					displayName: 'Permission',
					name: 'permission',
					type: 'options',
					options: [
						{ name: 'Comment', value: 'comment' },
						{ name: 'Create', value: 'create' },
						{ name: 'Edit', value: 'edit' },
						{ name: 'Read', value: 'read' },
						{ name: 'Remove Access', value: 'remove' },
					],
					default: 'read',
				},
			],
		},
	],
};

export const updateFields: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{
			displayName: 'Private',
			name: 'private',
			type: 'boolean',
			default: true,
			description: 'Whether only those see the object with whom it is shared',
		},
	],
};

/** The API's numbers; null takes the access away (its description says so, its type does not). */
const LEVELS: Record<string, number | null> = { read: 1, comment: 3, edit: 4, create: 5, remove: null };

/** One entry as ClickUp takes it. */
export async function entryOf(entry: Params): Promise<IDataObject> {
	// The editor always saves a permission: without one an expression gave nothing, and nobody was let in.
	const level = entry.requiredText('permission');
	if (Object.keys(LEVELS).includes(level)) {
		const kind = entry.text('kind') || 'user';
		const id = kind === 'group' ? await entry.userGroup('id') : String(await entry.person('id'));
		return { kind, id, permission_level: LEVELS[level] };
	}
	throw new InputError(
		`"${level}" is not a permission that ClickUp has`,
		`Use one of: ${Object.keys(LEVELS).join(', ')}`,
	);
}

/** The ID, from an address too where ClickUp's addresses hold one. */
export async function objectIdOf(params: Params, type: string): Promise<string> {
	if (type === 'task') return await params.ownTaskId('objectId');
	if (type === 'goal') return await params.goal('objectId');
	return params.id('objectId', type in idInUrl ? (type as IdKind) : undefined);
}
