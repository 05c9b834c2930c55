import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import type { Params } from '../../engine/params';
import { idFrom } from '../../values/ids';

export const keyResultField: INodeProperties = {
	displayName: 'Key Result ID',
	name: 'keyResult',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 947d46ed-8480-49bc-8c57-e569747efe93',
};

/** What a key result is measured by, and the optional fields. */
export const keyResultFields = {
	listIds: {
		displayName: 'List IDs',
		name: 'listIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. 901234567890, 901234567891',
		description: 'IDs of Lists whose tasks count, with commas between them',
	},
	note: {
		displayName: 'Note',
		name: 'note',
		type: 'string',
		default: '',
		description: 'What to write about this change',
	},
	owners: {
		displayName: 'Owners',
		name: 'owners',
		type: 'string',
		default: '',
		placeholder: 'e.g. jane@example.com, 183',
		description: 'E-mails, names or IDs of people, with commas between them',
	},
	stepsCurrent: {
		displayName: 'Steps Current',
		name: 'stepsCurrent',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 1,
		description: 'The value that has been reached',
	},
	stepsEnd: {
		displayName: 'Steps End',
		name: 'stepsEnd',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'The value at which the key result is reached',
	},
	stepsStart: {
		displayName: 'Steps Start',
		name: 'stepsStart',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'The value from which it counts',
	},
	taskIds: {
		displayName: 'Task IDs',
		name: 'taskIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. 86abc1234, 86abc1235',
		description: 'IDs, custom IDs or addresses of tasks that count, with commas between them',
	},
	type: {
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Automatic', value: 'automatic', description: 'Counts completed tasks and Lists' },
			{ name: 'Boolean', value: 'boolean' },
			{ name: 'Currency', value: 'currency' },
			{ name: 'Number', value: 'number' },
			{ name: 'Percentage', value: 'percentage' },
		],
		default: 'number',
	},
	unit: {
		displayName: 'Unit',
		name: 'unit',
		type: 'string',
		default: '',
		placeholder: 'e.g. EUR',
		description: 'What a number counts; for a currency, its code',
	},
} satisfies Record<string, INodeProperties>;

/** The type by ClickUp's name; the built-in node's code misspells one of them. */
export function typeOf(params: Params): string {
	const type = params.text('type');
	return type === 'percentaje' ? 'percentage' : type;
}

/** How those fields are sent, on create and on update alike. */
export const keyResultWriters: Writers = {
	listIds: (fields) => ({ list_ids: fields.list('listIds').map((id) => idFrom(id, 'list')) }),
	owners: async (fields) => ({ owners: await fields.people('owners') }),
	stepsEnd: (fields) => ({ steps_end: fields.number('stepsEnd') }),
	stepsStart: (fields) => ({ steps_start: fields.number('stepsStart') }),
	taskIds: async (fields) => ({ task_ids: await fields.ownTaskIds('taskIds') }),
	unit: (fields) => ({ unit: fields.text('unit') }),
};
