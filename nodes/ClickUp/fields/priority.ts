import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Writers } from '../engine/body';
import { toPriority } from '../values/priorities';

/** In ClickUp's order; the numbers are the API's. */
const priorityOptions: INodePropertyOptions[] = [
	{ name: 'None', value: '' },
	{ name: 'Urgent', value: 1 },
	{ name: 'High', value: 2 },
	{ name: 'Normal', value: 3 },
	{ name: 'Low', value: 4 },
];

export const priorityField: INodeProperties = {
	displayName: 'Priority',
	name: 'priority',
	type: 'options',
	options: priorityOptions,
	default: 3,
};

/** How it is sent. */
export const priorityWriters: Writers = {
	priority: (fields) => ({ priority: toPriority(fields.raw('priority')) }),
};
