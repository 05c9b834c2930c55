import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import type { Params } from '../../engine/params';

/** The filters of Task > Get Many. */
export const taskFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Archived',
			name: 'archived',
			type: 'boolean',
			default: false,
			description: 'Whether to return archived tasks only; otherwise they are left out',
		},
		{
			displayName: 'Assignee Names or IDs',
			name: 'assignees',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getAssignees', loadOptionsDependsOn: ['team.value'] },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		{
			displayName: 'Custom Fields',
			name: 'customFieldsUi',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Custom Field',
			default: {},
			description: 'Only tasks that fit all of these conditions',
			options: [
				{
					displayName: 'Custom Field',
					name: 'customFieldsValues',
					values: [
						{
							displayName: 'Field Name or ID',
							name: 'fieldId',
							type: 'options',
							typeOptions: { loadOptionsMethod: 'getCustomFields', loadOptionsDependsOn: ['list.value'] },
							default: '',
							description:
								'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
						},
						{
							displayName: 'Operator',
							name: 'operator',
							type: 'options',
							options: [
								{ name: 'Equal', value: 'equal' },
								{ name: 'Greater Than', value: '>' },
								{ name: 'Greater Than or Equal', value: '>=' },
								{ name: 'Is Not Set', value: 'IS NULL' },
								{ name: 'Is Set', value: 'IS NOT NULL' },
								{ name: 'Less Than', value: '<' },
								{ name: 'Less Than or Equal', value: '<=' },
								{ name: 'Not Equal', value: '!=' },
							],
							default: 'equal',
						},
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							default: '',
							displayOptions: { hide: { operator: ['IS NULL', 'IS NOT NULL'] } },
						},
					],
				},
			],
		},
		{
			displayName: 'Date Created After',
			name: 'dateCreatedGt',
			type: 'dateTime',
			default: '',
		},
		{
			displayName: 'Date Created Before',
			name: 'dateCreatedLt',
			type: 'dateTime',
			default: '',
		},
		{
			displayName: 'Date Updated After',
			name: 'dateUpdatedGt',
			type: 'dateTime',
			default: '',
		},
		{
			displayName: 'Date Updated Before',
			name: 'dateUpdatedLt',
			type: 'dateTime',
			default: '',
		},
		{
			displayName: 'Due Date After',
			name: 'dueDateGt',
			type: 'dateTime',
			default: '',
		},
		{
			displayName: 'Due Date Before',
			name: 'dueDateLt',
			type: 'dateTime',
			default: '',
		},
		{
			displayName: 'Include Closed',
			name: 'includeClosed',
			type: 'boolean',
			default: false,
			description: 'Whether to return closed tasks too',
		},
		{
			displayName: 'Order By',
			name: 'orderBy',
			type: 'options',
			options: [
				{ name: 'Created', value: 'created' },
				{ name: 'Due Date', value: 'dueDate' },
				{ name: 'ID', value: 'id' },
				{ name: 'Updated', value: 'updated' },
			],
			default: 'created',
		},
		{
			displayName: 'Status Names or IDs',
			name: 'statuses',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getStatuses', loadOptionsDependsOn: ['list.value'] },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		{
			displayName: 'Subtasks',
			name: 'subtasks',
			type: 'boolean',
			default: false,
			description: 'Whether to return subtasks too',
		},
		{
			displayName: 'Tag Names or IDs',
			name: 'tags',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getTags', loadOptionsDependsOn: ['space.value'] },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
	],
};

const flag = (name: string, key: string): Writers => ({
	[name]: (filters) => ({ [key]: filters.flag(name) }),
});

/** An empty list filters nothing: it is not sent. */
const list = (name: string): Writers => ({
	[name]: (filters): IDataObject => {
		const entries = filters.list(name);
		return entries.length > 0 ? { [name]: entries } : {};
	},
});

const date = (name: string, key: string): Writers => ({
	[name]: (filters): IDataObject => (filters.isEmptied(name) ? {} : { [key]: filters.instant(name) }),
});

function customFieldCondition(condition: Params): IDataObject {
	const operator = condition.text('operator') || 'equal';
	const field = {
		field_id: condition.requiredText('fieldId'),
		operator: operator === 'equal' ? '=' : operator,
	};
	return operator.startsWith('IS ') ? field : { ...field, value: condition.text('value') };
}

/** The query that goes with `taskFilters`. */
export const taskFilterWriters: Writers = {
	...flag('archived', 'archived'),
	...list('assignees'),
	customFieldsUi: (filters): IDataObject => {
		const conditions = filters.groups('customFieldsUi', 'customFieldsValues').map(customFieldCondition);
		return conditions.length > 0 ? { custom_fields: JSON.stringify(conditions) } : {};
	},
	...date('dateCreatedGt', 'date_created_gt'),
	...date('dateCreatedLt', 'date_created_lt'),
	...date('dateUpdatedGt', 'date_updated_gt'),
	...date('dateUpdatedLt', 'date_updated_lt'),
	...date('dueDateGt', 'due_date_gt'),
	...date('dueDateLt', 'due_date_lt'),
	...flag('includeClosed', 'include_closed'),
	orderBy: (filters): IDataObject => {
		const order = filters.text('orderBy');
		// The built-in node's value for the due date is not the API's.
		return order ? { order_by: order === 'dueDate' ? 'due_date' : order } : {};
	},
	...list('statuses'),
	...flag('subtasks', 'subtasks'),
	...list('tags'),
};
