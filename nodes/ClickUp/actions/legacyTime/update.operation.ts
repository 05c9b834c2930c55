import type { IDataObject } from 'n8n-workflow';

import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';
import type { Period } from '../../values/periods';
import { changedPeriod, minutesInMs } from '../../values/periods';
import { legacyFields } from './legacyFields';

const writers = clearedIfEmptied(
	{
		duration: (fields) => ({ duration: minutesInMs(fields.number('duration')) }),
		end: (fields) => ({ end: fields.instant('end') }),
		start: (fields) => ({ start: fields.instant('start') }),
	},
	{},
);

/** An interval in the answer of Get Many. One that was entered as a length only ended when it was entered. */
function periodOf(intervalId: string, { data }: IDataObject): Period {
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

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update time tracked on a task',
		description: 'Change a tracked interval of a task',
	},
	fields: [
		...taskPath('task'),
		legacyFields.interval,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'A new start alone moves the interval, a new end alone makes it longer or shorter',
			options: [legacyFields.duration, legacyFields.end, legacyFields.start],
		},
	],
	current: async (params) => {
		const { id, query } = await params.task('task');
		return { method: 'GET', path: path`/v2/task/${id}/time`, query };
	},
	request: async (params, current) => {
		const { id, query } = await params.task('task');
		const interval = params.id('interval');
		const change = await written(params.group('updateFields'), writers);
		const period = changedPeriod(change, periodOf(interval, current));
		return {
			method: 'PUT',
			path: path`/v2/task/${id}/time/${interval}`,
			query,
			body: { ...period, time: period.end - period.start },
		};
	},
	result: { constant: { success: true } },
});
