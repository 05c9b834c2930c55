import type { IDataObject } from 'n8n-workflow';

import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { goalPath } from '../../fields/goal';
import { path } from '../../transport/paths';
import { leanGoal } from '../../values/lean/work';
import { updateFields, updateWriters } from './updateFields';

/** All that ClickUp takes of a goal, as it is: its description of the API requires every part. */
function unchanged({ goal }: IDataObject): IDataObject {
	const { name = '', due_date: due, description, color } = (goal ?? {}) as IDataObject;
	return {
		name,
		due_date: due ? Number(due) : null,
		description: description ?? '',
		color: color ?? '',
		add_owners: [],
		rem_owners: [],
	};
}

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a goal',
		description: 'Change a goal; a field that is left out stays as it is',
	},
	fields: [...goalPath, updateFields],
	lean: leanGoal,
	current: async (params) => ({ method: 'GET', path: path`/v2/goal/${await params.goal('goal')}` }),
	request: async (params, current) => ({
		method: 'PUT',
		path: path`/v2/goal/${await params.goal('goal')}`,
		body: { ...unchanged(current), ...(await written(params.group('updateFields'), updateWriters)) },
	}),
	result: { root: 'goal' },
});
