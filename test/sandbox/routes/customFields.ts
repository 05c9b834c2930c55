import { customIdQuery, folderIn, listIn, spaceIn, taskIn, workspaceIn } from '../access';
import { setFieldValue, shownValue } from '../customFields/values';
import { ClickUpError } from '../errors';
import { customFieldChange, taskChanged } from '../events';
import { route, type Call } from '../route';
import { anything, flag, object } from '../schema';
import { fieldShape } from '../shapes/tasks';
import type { CustomField, Task } from '../state/types';

/** `object_type` of a task type in applied_objects. */
const taskType = 19;
const query = { include_applied_objects: flag };

const shown = (call: Call, fields: CustomField[]) => ({
	fields: fields.map((field) => ({
		...fieldShape(field),
		...(call.query.include_applied_objects &&
			field.customItemIds && {
				applied_objects: field.customItemIds.map((id) => ({ object_type: taskType, object_id: id })),
			}),
	})),
});

/** Folder, Space and Workspace show only what was created at that level. */
const createdAt = (call: Call, kind: CustomField['place']['kind'], id: string) =>
	shown(
		call,
		[...call.state.fields.values()].filter(({ place }) => place.kind === kind && place.id === id),
	);

/** The field in the path, when the task can have it. */
function fieldIn(call: Call, task: Task): CustomField {
	const field = call.state.fields.get(call.params.field_id);
	if (!field || !call.state.fieldsOf(call.state.listOf(task)).includes(field)) {
		throw new ClickUpError(400, 'FIELD_115', "Field is not in the location's hierarchy");
	}
	if (!call.state.fieldsOfTask(task).includes(field)) {
		// UNVERIFIED code; the description promises a 400.
		throw new ClickUpError(400, 'SANDBOX_FIELD', "Field is not enabled for the task's type");
	}
	return field;
}

/** Runs a change of a field's value and tells it as a history item of `custom_field`. */
function change(call: Call, task: Task, field: CustomField, work: () => void): Record<string, never> {
	const value = () => shownValue(call.state, field, task) ?? null;
	const before = value();
	work();
	const after = value();
	task.dateUpdated = call.now;
	if (JSON.stringify(before) !== JSON.stringify(after)) {
		taskChanged(call, task, [
			{ field: 'custom_field', before, after, custom_field: customFieldChange(field) },
		]);
	}
	return {};
}

export const customFields = [
	route({
		operationId: 'GetAccessibleCustomFields',
		method: 'GET',
		path: '/api/v2/list/{list_id}/field',
		query,
		handle: (call) => shown(call, call.state.fieldsOf(listIn(call))),
	}),
	route({
		operationId: 'getFolderAvailableFields',
		method: 'GET',
		path: '/api/v2/folder/{folder_id}/field',
		query,
		handle: (call) => createdAt(call, 'folder', folderIn(call).id),
	}),
	route({
		operationId: 'getSpaceAvailableFields',
		method: 'GET',
		path: '/api/v2/space/{space_id}/field',
		query,
		handle: (call) => createdAt(call, 'space', spaceIn(call).id),
	}),
	route({
		operationId: 'getTeamAvailableFields',
		method: 'GET',
		path: '/api/v2/team/{team_id}/field',
		query,
		handle: (call) => createdAt(call, 'team', workspaceIn(call).id),
	}),
	route<{ value: unknown; value_options?: { time?: boolean } }>({
		operationId: 'SetCustomFieldValue',
		method: 'POST',
		path: '/api/v2/task/{task_id}/field/{field_id}',
		query: customIdQuery,
		body: object({ value: anything, value_options: object({ time: flag }) }, 'value'),
		errors: 'customField',
		handle(call) {
			const task = taskIn(call);
			const field = fieldIn(call, task);
			const { value, value_options: options = {} } = call.body;
			return change(call, task, field, () =>
				setFieldValue(call.state, task, field, value, options, call.user.timezone),
			);
		},
	}),
	route({
		operationId: 'RemoveCustomFieldValue',
		method: 'DELETE',
		path: '/api/v2/task/{task_id}/field/{field_id}',
		query: customIdQuery,
		handle(call) {
			const task = taskIn(call);
			const field = fieldIn(call, task);
			return change(call, task, field, () => {
				delete task.fieldValues[field.id];
			});
		},
	}),
];
