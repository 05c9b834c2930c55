import type { IDataObject } from 'n8n-workflow';

import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import type { Params } from '../../engine/params';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';
import type { IdKind } from '../../values/ids';
import { idInUrl } from '../../values/ids';
import { entries, objectType } from './accessFields';

/** The API's numbers; null takes the access away (its description says so, its type does not). */
const LEVELS: Record<string, number | null> = { read: 1, comment: 3, edit: 4, create: 5, remove: null };

function entryOf(entry: Params): IDataObject {
	const level = entry.text('permission') || 'read';
	if (level in LEVELS) {
		return { kind: entry.text('kind') || 'user', id: entry.id('id'), permission_level: LEVELS[level] };
	}
	throw new InputError(
		`"${level}" is not a permission that ClickUp has`,
		`Use one of: ${Object.keys(LEVELS).join(', ')}`,
	);
}

/** The ID, from an address too where ClickUp's addresses hold one. */
async function objectIdOf(params: Params, type: string): Promise<string> {
	if (type === 'task') return await params.ownTaskId('objectId');
	return params.id('objectId', type in idInUrl ? (type as IdKind) : undefined);
}

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update who has access to an object',
		description:
			'Make an object private or public, or share it with users and groups; sharing may add to your ClickUp bill',
	},
	fields: [
		workspaceLocator,
		objectType,
		{
			displayName: 'Object ID',
			name: 'objectId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 901234567890',
			description: 'ID of the Space, Folder, List, task or other object',
		},
		entries,
		{
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
		},
	],
	request: async (params) => {
		const entryList = params.groups('entries', 'entry').map(entryOf);
		const privacy = await written(
			params.group('updateFields'),
			sentIfSet({ private: (fields) => ({ private: fields.flag('private') }) }),
		);
		const body = { ...privacy, ...(entryList.length > 0 && { entries: entryList }) };
		if (Object.keys(body).length === 0) {
			throw new InputError('There is nothing to change', 'Add a user or a group, or set "Private"');
		}
		const team = params.id('team', 'workspace');
		const type = params.text('objectType') || 'list';
		const id = await objectIdOf(params, type);
		return { method: 'PATCH', path: path`/v3/workspaces/${team}/${type}/${id}/acls`, body };
	},
	result: { constant: { success: true } },
});
