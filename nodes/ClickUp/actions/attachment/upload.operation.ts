import { defineOperation } from '../../engine/operation';
import { optionalWorkspaceLocator, taskLocatorNamed, workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanAttachment } from '../../values/lean/content';
import { fieldField, levelField, shownFor } from './place';
import { uploadToField, uploadToTask } from './upload';

export const upload = defineOperation({
	option: {
		name: 'Upload',
		value: 'upload',
		action: 'Upload an attachment',
		description:
			'Attach files of the input item to a task, or put them into a Custom Field of type Files; up to 1 GB each',
	},
	fields: [
		levelField,
		{ ...optionalWorkspaceLocator, ...shownFor('task') },
		{ ...workspaceLocator, ...shownFor('customField') },
		fieldField,
		{
			...taskLocatorNamed('task'),
			...shownFor('customField'),
			required: false,
			description: 'The task whose Custom Field gets the files; without one they are uploaded only',
		},
		{ ...taskLocatorNamed('task'), ...shownFor('task') },
		{
			displayName: 'Input Data Field Name',
			name: 'binaryPropertyName',
			type: 'string',
			required: true,
			default: 'data',
			placeholder: 'e.g. data',
			hint: 'The name of the input field that holds the file; several with commas between them',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'File Name',
					name: 'fileName',
					type: 'string',
					default: '',
					placeholder: 'e.g. report.pdf',
					description: 'What ClickUp calls the file, in place of its own name; for one file only',
				},
			],
		},
	],
	lean: leanAttachment,
	order: async (params) => {
		if (!params.has('task') || params.isEmptied('task')) return undefined;
		const { id, query } = await params.task('task');
		// A Custom Field is read and written with one file more; at a task a file is just added.
		const toField = params.text('level') === 'customField';
		return { ...(!toField && { method: 'POST' }), path: path`/v2/task/${id}/attachment`, query };
	},
	run: async (context) =>
		context.params.text('level') === 'customField'
			? await uploadToField(context)
			: await uploadToTask(context),
});
