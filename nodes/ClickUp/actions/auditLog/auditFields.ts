import type { INodeProperties } from 'n8n-workflow';

import { eventTypes } from './eventTypes';

export const logKind: INodeProperties = {
	displayName: 'Log',
	name: 'applicability',
	type: 'options',
	options: [
		{ name: 'Agent Settings', value: 'agent-settings-activity' },
		{ name: 'Authentication and Security', value: 'auth-and-security' },
		{ name: 'Custom Fields', value: 'custom-fields' },
		{ name: 'Hierarchy', value: 'hierarchy-activity' },
		{ name: 'Other', value: 'other-activity' },
		{ name: 'Users', value: 'user-activity' },
	],
	default: 'auth-and-security',
	description: 'Which of the logs to read',
};

export const auditFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'End Time',
			name: 'endTime',
			type: 'dateTime',
			default: '',
		},
		{
			displayName: 'Event Status',
			name: 'eventStatus',
			type: 'options',
			options: [
				{ name: 'Completed', value: 'completed' },
				{ name: 'Error', value: 'error' },
				{ name: 'Failed', value: 'failed' },
				{ name: 'Skipped', value: 'skipped' },
				{ name: 'Started', value: 'started' },
				{ name: 'Success', value: 'success' },
				{ name: 'System Error', value: 'system_error' },
				{ name: 'Warning', value: 'warn' },
			],
			default: 'success',
		},
		{
			displayName: 'Event Type',
			name: 'eventType',
			type: 'options',
			options: eventTypes,
			default: 'USER_LOGIN',
		},
		{
			displayName: 'Start Time',
			name: 'startTime',
			type: 'dateTime',
			default: '',
		},
		{
			displayName: 'User Emails',
			name: 'userEmails',
			type: 'string',
			default: '',
			placeholder: 'e.g. ada@example.com, grace@example.com',
			description: 'Email addresses of those whose doing it was, with commas between them',
		},
		{
			displayName: 'Users',
			name: 'userIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. jane@example.com, 183',
			description: 'E-mails, names or IDs of the people whose doing it was, with commas between them',
		},
	],
};
