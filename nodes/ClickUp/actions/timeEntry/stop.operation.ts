import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';
import { leanTimeEntry } from '../../values/lean/work';

export const stop = defineOperation({
	option: {
		name: 'Stop',
		value: 'stop',
		action: 'Stop a time entry',
		description: 'Stop your running timer, and return its time entry',
	},
	fields: [workspaceLocator],
	lean: leanTimeEntry,
	request: (params) => ({
		method: 'POST',
		path: path`/v2/team/${params.id('team', 'workspace')}/time_entries/stop`,
	}),
	result: {
		root: 'data',
		shape: (found) => {
			if (found.length > 0) return found;
			throw new InputError('No timer is running', 'Start one before you stop it');
		},
	},
});
