import type { IDataObject } from 'n8n-workflow';

import { defineOperation } from '../../engine/operation';
import { customFieldLocator } from '../../fields/named';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { enteredValue, readableValue, valueFields } from './enteredValue';
import { readableFieldIn } from './fieldIn';
import { withFiles } from './inputFiles';

export const setCustomField = defineOperation({
	option: {
		name: 'Set Custom Field',
		value: 'setCustomField',
		action: 'Set a custom field on a task',
		description:
			'Write the value of a Custom Field of a task; unless the field is given by its ID, the value is read as you write it',
	},
	fields: [...taskPath('task'), customFieldLocator, ...valueFields],
	order: async (params) => {
		const { id, query } = await params.task('task');
		return { path: path`/v2/task/${id}`, query };
	},
	run: async (context) => {
		const { params } = context;
		const task = await params.task('task');
		const field = await readableFieldIn(params, task);
		const id = String(field?.id ?? params.text('field').trim());
		const address = path`/v2/task/${task.id}/field/${id}`;
		const options = params.group('options');
		const dated = options.has('time') && (!field || field.type === 'date');
		if (field && !dated) {
			const entered = { id, name: String(field.name), body: await readableValue(context, field) };
			await withFiles(context, [entered], async ([{ body }]) => {
				await context.send({ method: body ? 'POST' : 'DELETE', path: address, query: task.query, body });
			});
		} else {
			const body: IDataObject = {
				value: (await enteredValue(params, id, task)) as string,
				...(dated && { value_options: { time: options.flag('time') } }),
			};
			await context.send({ method: 'POST', path: address, query: task.query, body });
		}
		return [{ json: { success: true } }];
	},
});
