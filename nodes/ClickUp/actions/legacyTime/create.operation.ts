import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { changedPeriod, minutesInMs } from '../../values/periods';
import { legacyFields } from './legacyFields';

const writers = sentIfSet({ end: (fields) => ({ end: fields.instant('end') }) });

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Track time on a task',
		description: 'Track time on a task; ClickUp recommends the time entries instead',
	},
	fields: [
		...taskPath('task'),
		{ ...legacyFields.start, required: true },
		{ ...legacyFields.duration, required: true },
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [legacyFields.end],
		},
	],
	request: async (params) => {
		const { id, query } = await params.task('task');
		const start = params.instant('start');
		const duration = minutesInMs(params.number('duration'));
		const more = await written(params.group('additionalFields'), writers);
		const period = changedPeriod({ start, duration, ...more }, { start, end: start });
		return {
			method: 'POST',
			path: path`/v2/task/${id}/time`,
			query,
			body: { ...period, time: period.end - period.start },
		};
	},
});
