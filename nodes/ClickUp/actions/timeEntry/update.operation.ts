import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { tagsWithColors } from '../../fields/timeEntryTags';
import { path } from '../../transport/paths';
import { leanTimeEntry } from '../../values/lean/work';
import type { PeriodChange } from '../../values/periods';
import { toTimeEntryTags } from '../../values/timeEntryTags';
import { entryIn, readEntry, taskOf, timeEntryField } from './timeEntryFields';
import { timesToSend } from './times';
import { updateFields, updateWriters } from './updateFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a time entry',
		description: 'Change a time entry; a field that is left out stays as it is',
	},
	fields: [workspaceLocator, timeEntryField, updateFields],
	lean: leanTimeEntry,
	order: (params) => params.id('timeEntry'),
	run: async ({ params, send }) => {
		const team = params.id('team', 'workspace');
		const entry = path`/v2/team/${team}/time_entries/${params.id('timeEntry')}`;
		const fields = params.group('updateFields');
		const read = async () => await send({ method: 'GET', path: entry });
		const body = await written(fields, updateWriters);
		// With nothing to change, the entry as it is is the answer that an update would give.
		if (Object.keys(body).length === 0) return [{ json: readEntry(await read()) }];
		const tags = body.tags && (await tagsWithColors(toTimeEntryTags(body.tags), team, send));
		const { start, end, duration, ...others } = body;
		const times = await timesToSend({ start, end, duration } as PeriodChange, read);
		const answer = await send({
			method: 'PUT',
			path: entry,
			query: taskOf(fields, team)?.query,
			body: { ...others, ...times, ...(tags && { tags }) },
		});
		return entryIn(answer);
	},
});
