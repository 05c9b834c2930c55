import { defineOperation, readsOnly } from '../../engine/operation';
import { optionalWorkspaceLocator, taskLocatorNamed } from '../../fields/locators';
import { leanAttachment } from '../../values/lean/content';
import { byId, fromList } from '../../fields/modes';
import { fileAt, fileOfTask } from './file';
import { outputField } from './place';

const ofTask = { displayOptions: { show: { source: ['task'] } } };

export const download = defineOperation({
	option: {
		name: 'Download',
		value: 'download',
		action: 'Download an attachment',
		description: 'Get the content of an attachment as a file',
	},
	fields: [
		{
			displayName: 'Source',
			name: 'source',
			type: 'options',
			options: [
				{ name: 'Attachment of a Task', value: 'task' },
				{ name: 'URL', value: 'url' },
			],
			default: 'task',
		},
		{ ...optionalWorkspaceLocator, ...ofTask },
		{ ...taskLocatorNamed('task'), ...ofTask },
		{
			displayName: 'Attachment',
			name: 'attachment',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			typeOptions: { loadOptionsDependsOn: ['task.value'] },
			modes: [fromList('searchAttachments'), byId('ac434d4e-8b1c-4571-951b-866b6d9f2ee6.png')],
			...ofTask,
		},
		{
			displayName: 'URL',
			name: 'url',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://t9001.p.clickup-attachments.com/t9001/ac434d4e/report.pdf',
			description: 'Address of a file in ClickUp, as attachments and Files Custom Fields hold it',
			displayOptions: { show: { source: ['url'] } },
		},
		outputField,
	],
	lean: leanAttachment,
	order: readsOnly,
	run: async (context) => {
		const { params, files } = context;
		const field = params.requiredText('binaryPropertyName').trim();
		const { url, name, mimeType, json } =
			params.text('source') === 'url' ? fileAt(params.requiredText('url').trim()) : await fileOfTask(context);
		const binary = await context.download(url, async (bytes) => await files.write(bytes, name, mimeType));
		return [{ json, binary: { [field]: binary } }];
	},
});
