import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../engine/body';
import { sentIfSet } from '../engine/body';
import { listContent } from './content';

/*
 * What making a Folder or a List from a template has in common.
 */

export const templateOptions = {
	archived: {
		displayName: 'Archived Tasks',
		name: 'archived',
		type: 'options',
		options: [
			{ name: 'Leave Out', value: '' },
			{ name: 'Include (Mode 1)', value: 1 },
			{ name: 'Include (Mode 2)', value: 2 },
		],
		default: '',
		description: 'Whether archived tasks come along. ClickUp does not say how its two modes differ.',
	},
	content: listContent,
	dueDate: {
		displayName: 'Due Date',
		name: 'dueDate',
		type: 'dateTime',
		default: '',
		description: 'When the project ends; the dates of the tasks are moved to fit',
	},
	include: {
		displayName: 'Include',
		name: 'include',
		type: 'multiOptions',
		options: [
			{ name: 'Assignees', value: 'old_assignees' },
			{ name: 'Attachments', value: 'attachments' },
			{ name: 'Attachments of Comments', value: 'comment_attachments' },
			{ name: 'Automations', value: 'automation' },
			{ name: 'Checklists', value: 'old_checklists' },
			{ name: 'Comments', value: 'comment' },
			{ name: 'Current Statuses', value: 'old_status' },
			{ name: 'Custom Fields', value: 'custom_fields' },
			{ name: 'Dependencies on Tasks Inside', value: 'internal_dependencies' },
			{ name: 'Dependencies on Tasks Outside', value: 'external_dependencies' },
			{ name: 'Due Dates', value: 'old_due_date' },
			{ name: 'Priorities', value: 'priority' },
			{ name: 'Recurring Settings', value: 'recur_settings' },
			{ name: 'Relationships', value: 'relationships' },
			{ name: 'Start Dates', value: 'old_start_date' },
			{ name: 'Status Settings', value: 'old_statuses' },
			{ name: 'Subtask Assignees', value: 'old_subtask_assignees' },
			{ name: 'Subtasks', value: 'subtasks' },
			{ name: 'Tags', value: 'old_tags' },
			{ name: 'Task Types', value: 'custom_type' },
			{ name: 'Time Estimates', value: 'time_estimate' },
			{ name: 'Views', value: 'include_views' },
			{ name: 'Watchers', value: 'old_followers' },
		],
		default: [],
		description:
			'What comes along from the template: these and nothing else. Without this field, ClickUp decides.',
	},
	remapStartDate: {
		displayName: 'Remap Start Dates',
		name: 'remapStartDate',
		type: 'boolean',
		default: true,
		description: 'Whether start dates are moved too',
	},
	skipWeekends: {
		displayName: 'Skip Weekends',
		name: 'skipWeekends',
		type: 'boolean',
		default: true,
		description: 'Whether moved dates leave out weekends',
	},
	startDate: {
		displayName: 'Start Date',
		name: 'startDate',
		type: 'dateTime',
		default: '',
		description: 'When the project starts; the dates of the tasks are moved to fit',
	},
	wait: {
		displayName: 'Wait Until Created',
		name: 'wait',
		type: 'boolean',
		default: true,
		description:
			'Whether to wait until everything is created. Without this field ClickUp answers with an ID at once and goes on; with a large template, waiting can end in a timeout while ClickUp still goes on.',
	},
} satisfies Record<string, INodeProperties>;

const isoTime = (ms: number) => new Date(ms).toISOString();

/** ClickUp's `options`. Dates are ISO texts here, unlike elsewhere in its API. */
export const templateOptionWriters: Writers = {
	// Leaving archived tasks out is said by null, so an emptied field is sent.
	archived: (fields) => ({ archived: fields.isEmptied('archived') ? null : fields.number('archived') }),
	...sentIfSet({
		content: (fields) => ({ content: fields.text('content') }),
		dueDate: async (fields) => ({ due_date: isoTime(await fields.dayOrInstant('dueDate')) }),
		include: (fields): IDataObject => {
			const chosen = fields.list('include');
			return Object.fromEntries(
				templateOptions.include.options.map(({ value }) => [value, chosen.includes(value)]),
			);
		},
		remapStartDate: (fields) => ({ remap_start_date: fields.flag('remapStartDate') }),
		skipWeekends: (fields) => ({ skip_weekends: fields.flag('skipWeekends') }),
		startDate: async (fields) => ({ start_date: isoTime(await fields.dayOrInstant('startDate')) }),
		wait: (fields) => ({ return_immediately: !fields.flag('wait') }),
	}),
};
