import type { IDataObject } from 'n8n-workflow';

import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { docPath, pageLocator } from '../../fields/doc';
import { path } from '../../transport/paths';
import {
	contentEditModeField,
	contentField,
	contentFormatField,
	newNameField,
	subTitleField,
	updateWriters,
} from './pageFields';

/** Content that leaves the page's own as it is. */
const NOTHING_ADDED = { content: '', content_edit_mode: 'append' };

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a doc page',
		description: 'Change a page of a Doc: its names, or its content as a whole, at the end or at the start',
	},
	fields: [
		...docPath,
		pageLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'A text that is added and left empty is cleared in ClickUp; a name stays',
			options: [contentField, contentEditModeField, contentFormatField, newNameField, subTitleField],
		},
	],
	request: async (params) => {
		const page = path`/v3/workspaces/${params.id('team', 'workspace')}/docs/${params.id('doc', 'doc')}/pages/${params.id('page', 'page')}`;
		const changes = await written(params.group('updateFields'), updateWriters);
		if (Object.keys(changes).length === 0) return { method: 'GET', path: page };
		// Left out, the API describes content as '' and its mode as "replace", which would blank the page.
		const body: IDataObject = 'content' in changes ? changes : { ...changes, ...NOTHING_ADDED };
		const replaces = (body.content_edit_mode ?? 'replace') === 'replace';
		// Sent twice, the text would be there twice.
		return { method: 'PUT', path: page, body, ...(!replaces && { repeatable: false }) };
	},
	// ClickUp answers nothing.
	result: { constant: { success: true } },
});
