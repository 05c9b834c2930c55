import type { INodeProperties } from 'n8n-workflow';

/** The fields of a tracked interval. */
export const legacyFields = {
	duration: {
		displayName: 'Duration (Minutes)',
		name: 'duration',
		type: 'number',
		default: 0,
		description: 'Duration in minutes',
	},
	end: {
		displayName: 'End',
		name: 'end',
		type: 'dateTime',
		default: '',
		description: 'Takes the place of the duration',
	},
	interval: {
		displayName: 'Interval ID',
		name: 'interval',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 4621234567890123456',
		description: 'ID of the tracked interval, as Get Many gives it',
	},
	start: { displayName: 'Start', name: 'start', type: 'dateTime', default: '' },
} satisfies Record<string, INodeProperties>;
