import { defineOperation } from '../../engine/operation';
import { optionalWorkspaceLocator, spaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a space',
		description: 'Retrieve a Space with its statuses and features',
	},
	fields: [optionalWorkspaceLocator, spaceLocator],
	request: (params) => ({ method: 'GET', path: path`/v2/space/${params.id('space', 'space')}` }),
});
