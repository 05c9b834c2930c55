import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';
import { leanTimeEntry } from '../../values/lean/work';
import { getOptions, runningWriters } from './getOptions';
import { includeWriters, timeEntryField } from './timeEntryFields';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a time entry',
		description: 'Retrieve a time entry, or the one whose timer is running: nothing when none is',
	},
	fields: [
		workspaceLocator,
		{
			displayName: 'Running',
			name: 'running',
			type: 'boolean',
			default: false,
			description: 'Whether to return just the current running time entry',
		},
		{ ...timeEntryField, displayOptions: { show: { running: [false] } } },
		getOptions,
	],
	lean: leanTimeEntry,
	request: async (params) => {
		const team = params.id('team', 'workspace');
		const running = params.flag('running');
		return {
			method: 'GET',
			path: running
				? path`/v2/team/${team}/time_entries/current`
				: path`/v2/team/${team}/time_entries/${params.id('timeEntry')}`,
			query: await written(params.group('options'), running ? runningWriters : includeWriters),
		};
	},
	result: {
		root: 'data',
		// ClickUp answers with nothing for an entry that is deleted.
		shape: (found, params) => {
			if (found.length > 0 || params.flag('running')) return found;
			throw new InputError(
				`There is no time entry ${params.text('timeEntry')}`,
				'Check the ID; it may be deleted',
			);
		},
	},
});
