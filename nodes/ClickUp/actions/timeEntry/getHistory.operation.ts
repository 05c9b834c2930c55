import type { IDataObject } from 'n8n-workflow';

import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { timeEntryField } from './timeEntryFields';

export const getHistory = defineOperation({
	option: {
		name: 'Get History',
		value: 'getHistory',
		action: 'Get the history of a time entry',
		description: 'Retrieve the changes of a time entry',
	},
	fields: [workspaceLocator, timeEntryField],
	request: (params) => ({
		method: 'GET',
		path: path`/v2/team/${params.id('team', 'workspace')}/time_entries/${params.id('timeEntry')}/history`,
	}),
	result: {
		// The answer is not described; clients report an array under `data`. Another form is given as it is.
		shape: (found) => found.flatMap((answer) => [answer.data ?? answer].flat() as IDataObject[]),
	},
});
