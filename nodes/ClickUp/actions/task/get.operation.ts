import { defineOperation } from '../../engine/operation';
import { taskPath } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanTask } from '../../values/lean/task';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a task',
		description: 'Retrieve a task with its custom fields and attachments',
	},
	fields: [
		...taskPath(),
		{
			displayName: 'Include Subtasks',
			name: 'includeSubtasks',
			type: 'boolean',
			default: false,
			description: 'Whether to add the subtasks of the task',
		},
		{
			displayName: 'Include Markdown Description',
			name: 'includeMarkdownDescription',
			type: 'boolean',
			default: false,
			description: 'Whether to add the description as Markdown, which keeps links and formatting',
		},
	],
	lean: leanTask,
	request: async (params) => {
		const { id, query } = await params.task('id');
		return {
			method: 'GET',
			path: path`/v2/task/${id}`,
			query: {
				...query,
				...(params.flag('includeSubtasks') && { include_subtasks: true }),
				...(params.flag('includeMarkdownDescription') && { include_markdown_description: true }),
			},
		};
	},
});
