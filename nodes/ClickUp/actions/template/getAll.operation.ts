import { defineOperation, readsOnly } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import type { Paging } from '../../engine/paginate';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';

/** The last part of each kind's path, and its paging. */
const kinds: Record<string, [segment: string, paging: Paging]> = {
	folder: ['folder_template', 'none'],
	list: ['list_template', 'none'],
	task: ['taskTemplate', 'page'],
};

function kindOf(type: string): (typeof kinds)[string] {
	if (Object.keys(kinds).includes(type)) return kinds[type];
	throw new InputError(`"${type}" is not a type of template`, `Use one of: ${Object.keys(kinds).join(', ')}`);
}

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many templates',
		description: 'Retrieve the templates of a Workspace',
	},
	fields: [
		workspaceLocator,
		{
			displayName: 'Template Type',
			name: 'templateType',
			type: 'options',
			options: [
				{ name: 'Folder', value: 'folder' },
				{ name: 'List', value: 'list' },
				{ name: 'Task', value: 'task' },
			],
			default: 'task',
		},
		...paging,
	],
	order: readsOnly,
	run: async ({ params, sendForMany }) => {
		const [segment, style] = kindOf(params.text('templateType'));
		const limit = params.flag('returnAll') ? Infinity : params.number('limit');
		const request = {
			method: 'GET',
			path: path`/v2/team/${params.id('team', 'workspace')}/${segment}`,
		} as const;
		return (await sendForMany(style, request, 'templates', limit)).map((json) => ({ json }));
	},
});
