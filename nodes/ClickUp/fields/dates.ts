import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../engine/body';

export const dueDate: INodeProperties = {
	displayName: 'Due Date',
	name: 'dueDate',
	type: 'dateTime',
	default: '',
	description: 'Without a time zone, the time zone of the workflow counts',
};

export const dueDateTime: INodeProperties = {
	displayName: 'Due Date Time',
	name: 'dueDateTime',
	type: 'boolean',
	default: false,
	description: 'Whether the time of the due date counts; otherwise only its day does',
};

export const startDate: INodeProperties = {
	displayName: 'Start Date',
	name: 'startDate',
	type: 'dateTime',
	default: '',
	description: 'Without a time zone, the time zone of the workflow counts',
};

export const startDateTime: INodeProperties = {
	displayName: 'Start Date Time',
	name: 'startDateTime',
	type: 'boolean',
	default: false,
	description: 'Whether the time of the start date counts; otherwise only its day does',
};

/** A date and the flag that says whether its time counts; the flag alone is sent when it is alone. */
function pairWriters(name: string, key: string): Writers {
	const flag = `${name}Time`;
	return {
		[name]: async (fields) => ({
			[key]: await fields.date(name, fields.flag(flag)),
			[`${key}_time`]: fields.flag(flag),
		}),
		[flag]: (fields): IDataObject => (fields.has(name) ? {} : { [`${key}_time`]: fields.flag(flag) }),
	};
}

/** How `dueDate` and `dueDateTime` are sent together. */
export const dueDateWriters: Writers = pairWriters('dueDate', 'due_date');

/** How `startDate` and `startDateTime` are sent together. */
export const startDateWriters: Writers = pairWriters('startDate', 'start_date');
