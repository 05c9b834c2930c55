import type { IDataObject, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import type { Params, TaskRef } from '../../engine/params';
import { byId, fromList } from '../../fields/modes';
import { personLocator } from '../../fields/people';
import { isCustomTaskId } from '../../values/ids';
import { InputError } from '../../values/inputError';
import { minutesInMs } from '../../values/periods';

export const timeEntryField: INodeProperties = {
	displayName: 'Time Entry',
	name: 'timeEntry',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	description: 'The time entry; the list shows yours of the last 30 days, in UTC',
	modes: [fromList('searchTimeEntries'), byId('4621234567890123456')],
};

/** The optional fields that several operations share. */
export const entryFields = {
	assignee: personLocator,
	billable: {
		displayName: 'Billable',
		name: 'billable',
		type: 'boolean',
		default: true,
		description: 'Whether the time is billable',
	},
	description: {
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		description: 'Description of the time entry',
	},
	end: {
		displayName: 'End',
		name: 'end',
		type: 'dateTime',
		default: '',
		description: 'Takes the place of the duration',
	},
} satisfies Record<string, INodeProperties>;

/** How those fields are sent. */
export const entryWriters: Writers = {
	assignee: async (fields) => ({ assignee: await fields.person('assignee') }),
	billable: (fields) => ({ billable: fields.flag('billable') }),
	description: (fields) => ({ description: fields.text('description') }),
	end: (fields) => ({ end: fields.instant('end') }),
};

/** What can be added to the answer. */
export const includeFields: INodeProperties[] = [
	{
		displayName: 'Include Approval Details',
		name: 'includeApprovalDetails',
		type: 'boolean',
		default: false,
		description: 'Whether to add who approved the time, who may, and when it was',
	},
	{
		displayName: 'Include Approval History',
		name: 'includeApprovalHistory',
		type: 'boolean',
		default: false,
		description: 'Whether to add the changes of the approval with their notes',
	},
	{
		displayName: 'Include Location Names',
		name: 'includeLocationNames',
		type: 'boolean',
		default: false,
		description: 'Whether to add the names of the List, the Folder and the Space to their IDs',
	},
	{
		displayName: 'Include Task Tags',
		name: 'includeTaskTags',
		type: 'boolean',
		default: false,
		description: 'Whether to add the tags of the task',
	},
];

/** The query that goes with `includeFields`. */
export const includeWriters = {
	includeApprovalDetails: (fields: Params) => ({
		include_approval_details: fields.flag('includeApprovalDetails'),
	}),
	includeApprovalHistory: (fields: Params) => ({
		include_approval_history: fields.flag('includeApprovalHistory'),
	}),
	includeLocationNames: (fields: Params) => ({
		include_location_names: fields.flag('includeLocationNames'),
	}),
	includeTaskTags: (fields: Params) => ({ include_task_tags: fields.flag('includeTaskTags') }),
};

/**
 * A duration, which people enter in minutes, in ms.
 *
 * @throws InputError when it is negative, which to ClickUp is a timer that runs
 */
export function durationOf(fields: Params): number {
	const minutes = fields.number('duration');
	if (minutes >= 0) return minutesInMs(minutes);
	throw new InputError(
		`"${fields.label('duration')}" is negative: ${minutes}`,
		'Enter minutes, from 0 upwards',
	);
}

/** The task of a time entry, which lies in the entry's own Workspace; none when it is left empty. */
export function taskOf(fields: Params, team: string): TaskRef | undefined {
	if (!fields.has('task') || fields.isEmptied('task')) return undefined;
	const id = fields.id('task', 'task');
	return { id, query: isCustomTaskId(id) ? { custom_task_ids: true, team_id: team } : {} };
}

/**
 * The entry in an answer, empty when there is none. ClickUp gives it as an object or as an array of
 * one under `data`; its description of the API says that it stands there by itself, or that nothing does.
 */
function entryOf(answer: unknown): IDataObject {
	const whole = (answer ?? {}) as IDataObject;
	const entry = 'data' in whole ? [whole.data].flat()[0] : whole;
	return (entry ?? {}) as IDataObject;
}

export const noSuchEntry = (): InputError =>
	new InputError('There is no time entry with this ID', 'Check the ID; it may be deleted');

/**
 * The entry in the answer to a request for it.
 *
 * @throws InputError when there is none: for an entry that is deleted, ClickUp answers with nothing
 */
export function readEntry(answer: unknown): IDataObject {
	const entry = entryOf(answer);
	if (Object.keys(entry).length > 0) return entry;
	throw noSuchEntry();
}

/** The entry in an answer, as an item. */
export function entryIn(answer: unknown): INodeExecutionData[] {
	const entry = entryOf(answer);
	return [{ json: Object.keys(entry).length > 0 ? entry : { success: true } }];
}
