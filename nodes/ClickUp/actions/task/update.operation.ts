import { written } from '../../engine/body';
import type { RunContext } from '../../engine/operation';
import { defineOperation } from '../../engine/operation';
import { customFieldInputs } from '../../fields/customFields';
import { listForFields, spaceForFields, taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanTask } from '../../values/lean/task';
import { changeTask } from './changeTask';
import { enteredChanges, fieldWrites, readyWrites } from './enteredFields';
import { placeOf } from './taskPlace';
import { namesTags, replacesTags, tagChange } from './taskTags';
import { replacesCrew, updateWriters } from './taskWriters';
import { updateFields } from './updateFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a task',
		description: 'Change a task; a field that is left out stays as it is, an emptied one is cleared',
	},
	fields: [...taskPath(), updateFields, customFieldInputs, spaceForFields, listForFields],
	lean: leanTask,
	order: async (params) => {
		const { id, query } = await params.task('id');
		return { path: path`/v2/task/${id}`, query };
	},
	// All is looked up and checked before anything is written.
	run: async (context: RunContext) => {
		const { params } = context;
		const ref = await params.task('id');
		const changes = params.group('updateFields');
		const entered = enteredChanges(params, changes);
		const list = params.has('list') && !params.isEmptied('list') ? params.id('list', 'list') : undefined;
		const replaces = replacesCrew(changes) || replacesTags(changes);
		const readTask = replaces || (!list && namesTags(changes));
		const { fields, ...place } = await placeOf(params, ref, entered, list, readTask);
		return await changeTask(context, ref, {
			fields: [...readyWrites(entered), ...(await fieldWrites(context, entered, fields))],
			tags: await tagChange(changes, place),
			body: await written(changes, updateWriters, place),
		});
	},
});
