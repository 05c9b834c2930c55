import { defineOperation } from '../../engine/operation';
import { docPath } from '../../fields/doc';
import { path } from '../../transport/paths';
import { leanDoc } from '../../values/lean/content';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a doc',
		description: 'Retrieve a Doc; its content is in its pages',
	},
	fields: docPath,
	lean: leanDoc,
	request: (params) => ({
		method: 'GET',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/docs/${params.id('doc', 'doc')}`,
	}),
});
