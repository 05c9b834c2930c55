import { defineResource } from '../../engine/operation';
import { clearCustomField } from './clearCustomField.operation';
import { create } from './create.operation';
import { createFromTemplate } from './createFromTemplate.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getTimeInStatus } from './getTimeInStatus.operation';
import { getTimeInStatusBulk } from './getTimeInStatusBulk.operation';
import { member } from './member.operation';
import { merge } from './merge.operation';
import { move } from './move.operation';
import { replaceTimeEstimates } from './replaceTimeEstimates.operation';
import { search } from './search.operation';
import { setCustomField } from './setCustomField.operation';
import { upsert } from './upsert.operation';
import { update } from './update.operation';
import { updateTimeEstimates } from './updateTimeEstimates.operation';

export const task = defineResource({
	option: { name: 'Task', value: 'task' },
	default: 'create',
	operations: [
		clearCustomField,
		create,
		createFromTemplate,
		upsert,
		remove,
		get,
		getAll,
		member,
		getTimeInStatus,
		getTimeInStatusBulk,
		merge,
		move,
		replaceTimeEstimates,
		search,
		setCustomField,
		update,
		updateTimeEstimates,
	],
});
