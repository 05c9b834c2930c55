import type { INodeProperties } from 'n8n-workflow';

/** People of the Workspace, from a list or by ID, e-mail or user name in an expression. */
const people = (field: Pick<INodeProperties, 'displayName' | 'name' | 'description'>): INodeProperties => ({
	...field,
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getAssignees', loadOptionsDependsOn: ['team.value'] },
	default: [],
});

const assigneeAdded = people({
	displayName: 'Assignee Added Names or IDs',
	name: 'assigneeAdded',
	description:
		'When one of these people is assigned. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
});

const assigneeRemoved = people({
	displayName: 'Assignee Removed Names or IDs',
	name: 'assigneeRemoved',
	description:
		'When one of these people is no longer assigned. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
});

const ignoreUsers = people({
	displayName: 'Ignore Changes By Names or IDs',
	name: 'ignoreUsers',
	description:
		'Changes that only these people made do not start the workflow. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
});

const changedCustomFields: INodeProperties = {
	displayName: 'Changed Custom Fields',
	name: 'changedCustomFields',
	type: 'string',
	default: '',
	placeholder: 'e.g. Budget, Customer',
	description: 'Names or IDs of Custom Fields, with commas between them',
};

const changedFields: INodeProperties = {
	displayName: 'Changed Fields',
	name: 'changedFields',
	type: 'multiOptions',
	options: [
		{ name: 'Assignees', value: 'assignee' },
		{ name: 'Comments', value: 'comment' },
		{ name: 'Custom Fields (Any)', value: 'custom_field' },
		{ name: 'Description', value: 'content' },
		{ name: 'Due Date', value: 'due_date' },
		{ name: 'List (Task Moved)', value: 'section_moved' },
		{ name: 'Name', value: 'name' },
		{ name: 'Parent Task', value: 'parent' },
		{ name: 'Priority', value: 'priority' },
		{ name: 'Start Date', value: 'start_date' },
		{ name: 'Status', value: 'status' },
		{ name: 'Tags', value: 'tag' },
		{ name: 'Time Estimate', value: 'time_estimate' },
		{ name: 'Time Tracked', value: 'time_spent' },
	],
	default: [],
	description: 'When one of these fields changes',
};

const statusFrom: INodeProperties = {
	displayName: 'Status From',
	name: 'statusFrom',
	type: 'string',
	default: '',
	placeholder: 'e.g. to do, in progress',
	description: 'When the status was one of these, with commas between them',
};

const statusTo: INodeProperties = {
	displayName: 'Status To',
	name: 'statusTo',
	type: 'string',
	default: '',
	placeholder: 'e.g. complete',
	description: 'When the status becomes one of these, with commas between them',
};

const tagAdded: INodeProperties = {
	displayName: 'Tag Added',
	name: 'tagAdded',
	type: 'string',
	default: '',
	placeholder: 'e.g. urgent, customer',
	description: 'When a task gets one of these tags, with commas between them',
};

const tagRemoved: INodeProperties = {
	displayName: 'Tag Removed',
	name: 'tagRemoved',
	type: 'string',
	default: '',
	placeholder: 'e.g. urgent, customer',
	description: 'When a task loses one of these tags, with commas between them',
};

/** Where it has to happen, as in workflows of the built-in node. */
const builtinLocation: INodeProperties[] = [
	{
		displayName: 'Folder ID',
		name: 'folderId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 90123456789',
	},
	{
		displayName: 'List ID',
		name: 'listId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 901234567890',
	},
	{
		displayName: 'Space ID',
		name: 'spaceId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 90123456789',
	},
	{
		displayName: 'Task ID',
		name: 'taskId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 86abc1234',
	},
];

/** What a delivery has to tell, and the built-in node's location. */
export const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description:
		'Only changes that pass start the workflow: a field must be one of those chosen here, and must pass what is asked of it. What was created or deleted always passes.',
	options: [
		assigneeAdded,
		assigneeRemoved,
		changedCustomFields,
		changedFields,
		...builtinLocation,
		ignoreUsers,
		statusFrom,
		statusTo,
		tagAdded,
		tagRemoved,
	].sort((one, other) => one.displayName.localeCompare(other.displayName)),
};
