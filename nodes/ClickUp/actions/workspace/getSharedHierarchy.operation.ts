import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanShared } from '../../values/lean/task';

export const getSharedHierarchy = defineOperation({
	option: {
		name: 'Get Shared Hierarchy',
		value: 'getSharedHierarchy',
		action: 'Get the shared hierarchy of a workspace',
		description: 'Retrieve the tasks, Lists and Folders that are shared with the user of the credential',
	},
	fields: [workspaceLocator],
	lean: leanShared,
	request: (params) => ({ method: 'GET', path: path`/v2/team/${params.id('team', 'workspace')}/shared` }),
	result: { root: 'shared' },
});
