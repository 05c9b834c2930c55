import { defineOperation } from '../../engine/operation';
import { optionalSpaceLocator } from '../../fields/locators';
import { tagLocator } from '../../fields/named';
import { path } from '../../transport/paths';
import { tagFields, taggedTask } from './tag';

export const add = defineOperation({
	option: {
		name: 'Add',
		value: 'add',
		action: 'Add a task tag',
		description: 'Tag a task; a tag that the Space does not have yet is made',
	},
	fields: tagFields(optionalSpaceLocator, { ...tagLocator, name: 'tagName' }),
	request: async (params) => {
		const { id, query } = await taggedTask(params);
		return { method: 'POST', path: path`/v2/task/${id}/tag/${params.requiredText('tagName')}`, query };
	},
	result: { constant: { success: true } },
});
