import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { changedPeriod, minutesInMs } from '../../values/periods';
import { legacyFields, periodOf } from './legacyFields';

const writers = clearedIfEmptied(
	{
		duration: (fields) => ({ duration: minutesInMs(fields.number('duration')) }),
		end: (fields) => ({ end: fields.instant('end') }),
		start: (fields) => ({ start: fields.instant('start') }),
	},
	{},
);

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
