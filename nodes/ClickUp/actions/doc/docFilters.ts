import type { INodeProperties } from 'n8n-workflow';

import { sentIfSet } from '../../engine/body';
import { archivedOption, archivedWriters } from '../../fields/archived';
import { docLocator } from '../../fields/doc';
import { personLocator } from '../../fields/people';
import { optional } from '../../fields/modes';

/** The filters of Doc > Get Many. */
export const docFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{ ...archivedOption, description: 'Whether to return archived Docs' },
		{
			...personLocator,
			displayName: 'Creator',
			name: 'creator',
			description: 'Who created the Docs, by e-mail, name or ID',
		},
		{
			displayName: 'Deleted',
			name: 'deleted',
			type: 'boolean',
			default: false,
			description: 'Whether to return deleted Docs',
		},
		{ ...optional(docLocator), name: 'id' },
		{
			displayName: 'Parent ID',
			name: 'parentId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 90123456789',
			description: 'ID of the Space, Folder or List that the Docs are in',
		},
		{
			displayName: 'Parent Type',
			name: 'parentType',
			type: 'options',
			options: [
				{ name: 'Everything', value: 'EVERYTHING' },
				{ name: 'Folder', value: 'FOLDER' },
				{ name: 'List', value: 'LIST' },
				{ name: 'Space', value: 'SPACE' },
				{ name: 'Workspace', value: 'WORKSPACE' },
			],
			default: 'SPACE',
			description: 'What the Docs are in',
		},
	],
};

/** The query that goes with `docFilters`. */
export const docFilterWriters = sentIfSet({
	...archivedWriters,
	creator: async (filters) => ({ creator: await filters.person('creator') }),
	deleted: (filters) => ({ deleted: filters.flag('deleted') }),
	id: (filters) => ({ id: filters.id('id', 'doc') }),
	parentId: (filters) => ({ parent_id: filters.id('parentId') }),
	parentType: (filters) => ({ parent_type: filters.text('parentType') }),
});
