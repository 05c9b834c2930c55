import type { INodeProperties } from 'n8n-workflow';

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
					displayName: 'ID',
					name: 'id',
					type: 'string',
					default: '',
					placeholder: 'e.g. 183',
					description: 'ID of the user or of the user group',
				},
				{
					displayName: 'Permission',
					name: 'permission',
					type: 'options',
					options: [
						{ name: 'Comment', value: 'comment' },
						{ name: 'Create', value: 'create', description: 'Edit and add to it' },
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
