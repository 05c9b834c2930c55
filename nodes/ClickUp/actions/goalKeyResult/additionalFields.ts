import type { INodeProperties } from 'n8n-workflow';

import { keyResultFields } from './keyResultFields';

/** What a new key result can have besides its name and its type. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'Without steps it counts from 0 to 100',
	options: [
		keyResultFields.listIds,
		keyResultFields.owners,
		keyResultFields.stepsEnd,
		keyResultFields.stepsStart,
		keyResultFields.taskIds,
		keyResultFields.unit,
	],
};
