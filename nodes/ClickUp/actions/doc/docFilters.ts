import type { INodeProperties } from 'n8n-workflow';

import { sentIfSet } from '../../engine/body';
import { archivedOption, archivedWriters } from '../../fields/archived';

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
			displayName: 'Creator',
			name: 'creator',
			type: 'string',
			default: '',
			placeholder: 'e.g. jane@example.com',
			description: 'E-mail, name or ID of the person who created the Docs',
		},
		{
			displayName: 'Deleted',
			name: 'deleted',
			type: 'boolean',
			default: false,
			description: 'Whether to return deleted Docs',
		},
		{
			displayName: 'Doc ID',
			name: 'id',
			type: 'string',
			default: '',
			placeholder: 'e.g. 8cht190-831',
		},
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
	id: (filters) => ({ id: filters.id('id') }),
	parentId: (filters) => ({ parent_id: filters.id('parentId') }),
	parentType: (filters) => ({ parent_type: filters.text('parentType') }),
});
