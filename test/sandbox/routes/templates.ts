import { workspaceIn } from '../access';
import { route, type Call } from '../route';
import { integer } from '../schema';
import type { Template } from '../state/types';

/** UNVERIFIED: how many task templates a page holds. */
const PAGE = 100;

function templatesOf(call: Call, kind: Template['kind']): Array<{ name: string; id: string }> {
	const { id } = workspaceIn(call);
	return [...call.state.templates.values()]
		.filter((template) => template.kind === kind && template.workspaceId === id)
		.map((template) => ({ name: template.name, id: template.id }));
}

export const templates = [
	route({
		operationId: 'GetTaskTemplates',
		method: 'GET',
		path: '/api/v2/team/{team_id}/taskTemplate',
		query: { page: integer },
		requiredQuery: ['page'],
		handle(call) {
			const from = Number(call.query.page) * PAGE;
			return { templates: templatesOf(call, 'task').slice(from, from + PAGE) };
		},
	}),
	route({
		operationId: 'GetListTemplates',
		method: 'GET',
		path: '/api/v2/team/{team_id}/list_template',
		handle: (call) => ({ templates: templatesOf(call, 'list') }),
	}),
	route({
		operationId: 'GetFolderTemplates',
		method: 'GET',
		path: '/api/v2/team/{team_id}/folder_template',
		handle: (call) => ({ templates: templatesOf(call, 'folder') }),
	}),
];
