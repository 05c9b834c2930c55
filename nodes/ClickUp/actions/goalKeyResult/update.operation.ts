import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { optionalWorkspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanKeyResult } from '../../values/lean/work';
import { keyResultField } from './keyResultFields';
import { updateFields, updateWriters } from './updateFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a goal key result',
		description: 'Record progress of a key result, or change it; a field that is left out stays as it is',
	},
	fields: [optionalWorkspaceLocator, keyResultField, updateFields],
	lean: leanKeyResult,
	request: async (params) => {
		const body = await written(params.group('updateFields'), updateWriters);
		return {
			method: 'PUT',
			path: path`/v2/key_result/${params.id('keyResult')}`,
			// n8n sends no body when there is nothing in it, and ClickUp wants one.
			body: Object.keys(body).length > 0 ? body : { note: '' },
		};
	},
	result: { root: 'key_result' },
});
