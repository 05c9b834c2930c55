import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { InputError } from '../../values/inputError';
import type { Period } from '../../values/periods';

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

/** An interval in the answer of Get Many. One that was entered as a length only ended when it was entered. */
export function periodOf(intervalId: string, { data }: IDataObject): Period {
	if (!Array.isArray(data)) return { start: 0, end: 0 };
	const people = data as Array<{ intervals?: IDataObject[] }>;
	const intervals = people.flatMap((person) => person.intervals ?? []);
	const interval = intervals.find(({ id }) => String(id) === intervalId);
	if (!interval) {
		throw new InputError(`The task has no tracked interval ${intervalId}`, 'Take its ID from Get Many');
	}
	const end = Number(interval.end ?? interval.date_added);
	return { start: Number(interval.start ?? end - Number(interval.time)), end };
}
