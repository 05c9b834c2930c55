import { defineOperation } from '../../engine/operation';
import { customFieldInputs } from '../../fields/customFields';
import { listPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanTask } from '../../values/lean/task';
import { additionalFields } from './additionalFields';
import { createdLately } from './createdLately';
import { newTask, sendNewTask } from './newTask';
import { nameField } from './taskFields';
import { createWriters } from './taskWriters';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a task',
		description: 'Add a task, or a subtask, to a List',
	},
	fields: [...listPath, nameField, customFieldInputs, additionalFields],
	lean: leanTask,
	request: async (params, _, files) => {
		const list = params.id('list', 'list');
		return {
			method: 'POST',
			path: path`/v2/list/${list}/task`,
			body: await newTask({ params, files }, list, createWriters),
		};
	},
	sending: sendNewTask,
	created: createdLately,
});
