import type { IDataObject } from 'n8n-workflow';

import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';
import { entries, entryOf, objectId, objectIdOf, objectType, updateFields } from './accessFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update who has access to an object',
		description:
			'Make an object private or public, or share it with users and groups; sharing may add to your ClickUp bill',
	},
	fields: [workspaceLocator, objectType, objectId, entries, updateFields],
	request: async (params) => {
		const entryList: IDataObject[] = [];
		for (const entry of params.groups('entries', 'entry')) entryList.push(await entryOf(entry));
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
