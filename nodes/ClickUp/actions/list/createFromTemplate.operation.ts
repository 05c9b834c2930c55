import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { templateOptions, templateOptionWriters } from '../../fields/templateOptions';
import { templateLocator } from '../../fields/named';
import { path } from '../../transport/paths';
import { leanList } from '../../values/lean/places';
import { listName } from './listName';
import { listPlace, placeOf } from './listPlace';

export const createFromTemplate = defineOperation({
	option: {
		name: 'Create From Template',
		value: 'createFromTemplate',
		action: 'Create a list from a template',
		description: 'Add a List with the tasks and settings of a List template',
	},
	fields: [
		...listPlace,
		templateLocator('templateId', 'searchListTemplates'),
		listName,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: Object.values(templateOptions),
		},
	],
	lean: leanList,
	request: async (params) => {
		const [place, id] = placeOf(params);
		const options = await written(params.group('additionalFields'), templateOptionWriters);
		// For Lists ClickUp describes this flag as a number.
		if ('time_estimate' in options) options.time_estimate = Number(options.time_estimate);
		return {
			method: 'POST',
			path: path`/v2/${place}/${id}/list_template/${params.id('templateId')}`,
			body: {
				name: params.requiredText('name'),
				...(Object.keys(options).length > 0 && { options }),
			},
		};
	},
});
