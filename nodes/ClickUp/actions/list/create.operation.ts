import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { path } from '../../transport/paths';
import { leanList } from '../../values/lean/places';
import { createWriters, listFields } from './listFields';
import { listName } from './listName';
import { listPlace, placeOf } from './listPlace';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a list',
		description: 'Add a List to a Folder or to a Space',
	},
	fields: [
		...listPlace,
		listName,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: Object.values(listFields),
		},
	],
	lean: leanList,
	request: async (params) => {
		const [place, id] = placeOf(params);
		return {
			method: 'POST',
			path: path`/v2/${place}/${id}/list`,
			body: {
				name: params.requiredText('name'),
				...(await written(params.group('additionalFields'), createWriters)),
			},
		};
	},
});
