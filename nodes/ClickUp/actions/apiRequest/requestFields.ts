import type { INodeProperties } from 'n8n-workflow';

import { limit, returnAll } from '../../fields/paging';

export const routeFields: INodeProperties[] = [
	{
		displayName: 'Method',
		name: 'method',
		type: 'options',
		options: [
			{ name: 'DELETE', value: 'DELETE' },
			{ name: 'GET', value: 'GET' },
			{ name: 'PATCH', value: 'PATCH' },
			{ name: 'POST', value: 'POST' },
			{ name: 'PUT', value: 'PUT' },
		],
		default: 'GET',
	},
	{
		displayName: 'Path',
		name: 'path',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. /v2/team',
		description:
			'Path of a route of the API, beginning with /v2/ or /v3/; an address that begins with https://api.clickup.com/api/ is fine too',
	},
];

export const queryFields: INodeProperties[] = [
	{
		displayName: 'Specify Query',
		name: 'specifyQuery',
		type: 'options',
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'fields',
	},
	{
		displayName: 'Query Parameters',
		name: 'query',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Parameter',
		default: {},
		description: 'A name can come several times',
		displayOptions: { show: { specifyQuery: ['fields'] } },
		options: [
			{
				displayName: 'Parameter',
				name: 'parameter',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. statuses[]',
						description: 'As it is sent, with brackets where ClickUp wants them',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
					},
				],
			},
		],
	},
	{
		displayName: 'Query JSON',
		name: 'queryJson',
		type: 'json',
		default: '{}',
		description: 'An object, for example {"archived": true, "statuses": ["to do"]}',
		displayOptions: { show: { specifyQuery: ['json'] } },
	},
];

export const bodyFields: INodeProperties[] = [
	{
		displayName: 'Body',
		name: 'body',
		type: 'json',
		default: '',
		description: 'JSON, or nothing',
		displayOptions: { show: { method: ['DELETE', 'PATCH', 'POST', 'PUT'] } },
	},
];

const paged = { method: ['GET'], pagination: ['comments', 'cursor', 'page'] };

export const pagingFields: INodeProperties[] = [
	{
		displayName: 'Root Key',
		name: 'rootKey',
		type: 'string',
		default: '',
		placeholder: 'e.g. data',
		description: 'Key of the answer under which the wanted part stands; needed when there are pages',
	},
	{
		displayName: 'Pagination',
		name: 'pagination',
		type: 'options',
		options: [
			{ name: 'Comments', value: 'comments', description: 'By start and start_id, as for comments' },
			{ name: 'Cursor', value: 'cursor', description: 'By cursor and next_cursor, as in API v3' },
			{ name: 'None', value: 'none', description: 'One request' },
			{ name: 'Page Numbers', value: 'page', description: 'By page, as for tasks' },
		],
		default: 'none',
		displayOptions: { show: { method: ['GET'] } },
	},
	{ ...returnAll, displayOptions: { show: paged } },
	{ ...limit, displayOptions: { show: { ...paged, returnAll: [false] } } },
];
