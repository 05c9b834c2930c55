import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { spacePath } from '../../fields/locators';
import { templateOptions, templateOptionWriters } from '../../fields/templateOptions';
import { templateLocator } from '../../fields/named';
import { path } from '../../transport/paths';
import { leanFolder } from '../../values/lean/places';
import { folderName } from './folderName';
import { parentFolder, parentFolderWriters } from './parentFolder';

export const createFromTemplate = defineOperation({
	option: {
		name: 'Create From Template',
		value: 'createFromTemplate',
		action: 'Create a folder from a template',
		description: 'Add a Folder with the Lists and tasks of a Folder template',
	},
	fields: [
		...spacePath,
		templateLocator('templateId', 'searchFolderTemplates'),
		folderName,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				templateOptions.archived,
				templateOptions.content,
				templateOptions.dueDate,
				templateOptions.include,
				parentFolder,
				templateOptions.remapStartDate,
				templateOptions.skipWeekends,
				templateOptions.startDate,
				templateOptions.wait,
			],
		},
	],
	lean: leanFolder,
	request: async (params) => {
		const fields = params.group('additionalFields');
		const options = await written(fields, templateOptionWriters);
		return {
			method: 'POST',
			path: path`/v2/space/${params.id('space', 'space')}/folder_template/${params.id('templateId')}`,
			body: {
				name: params.requiredText('name'),
				...(await written(fields, parentFolderWriters)),
				...(Object.keys(options).length > 0 && { options }),
			},
		};
	},
});
