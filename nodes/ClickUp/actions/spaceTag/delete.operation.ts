import { defineOperation } from '../../engine/operation';
import { spacePath } from '../../fields/locators';
import { tagLocator } from '../../fields/named';
import { path } from '../../transport/paths';

export const remove = defineOperation({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a space tag',
		description: 'Delete a tag from a Space and from its tasks',
	},
	fields: [...spacePath, tagLocator],
	request: (params) => ({
		method: 'DELETE',
		path: path`/v2/space/${params.id('space', 'space')}/tag/${params.requiredText('name')}`,
	}),
	result: { constant: { success: true } },
});
