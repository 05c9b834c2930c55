/** A workflow as people made it for n8n's built-in ClickUp node: plain strings everywhere. */
import type { Credential, Workflow } from '../../host/rest';
import { chain, manualTrigger, node } from '../../host/workflows';
import { seed } from '../../sandbox';

export const BUILTIN = 'n8n-nodes-base.clickUp';
export const OURS = 'n8n-nodes-clickup.clickUp';

const authenticationOf = ({ type }: Credential) => (type === 'clickUpApi' ? 'accessToken' : 'oAuth2');

/**
 * Creates a task, gets it, changes it, finds it in its List, deletes it.
 * @param type BUILTIN or OURS: nothing else in the workflow depends on it
 */
export function taskWorkflow(type: string, credential: Credential, name = 'Task life'): Workflow {
	const authentication = authenticationOf(credential);
	const list = { team: seed.workspaceId, space: seed.spaceId, folderless: true, list: seed.folderlessListId };
	const task = (title: string, operation: string, parameters: Record<string, unknown>) =>
		node(title, type, { authentication, resource: 'task', operation, ...parameters }, credential);
	const id = "={{ $('Create').item.json.id }}";
	return chain(
		`${name} ${type} ${authentication}`,
		manualTrigger(),
		task('Create', 'create', {
			...list,
			name: 'Made for the built-in node',
			additionalFields: {
				content: 'With **content**',
				markdownContent: true,
				priority: 2,
				dueDate: '2026-03-01T12:00:00.000Z',
			},
		}),
		task('Get', 'get', { id }),
		task('Update', 'update', { id, updateFields: { name: 'Renamed', priority: 4 } }),
		task('Get All', 'getAll', { ...list, returnAll: true, filters: { archived: false } }),
		node('One Item', 'n8n-nodes-base.limit', { maxItems: 1 }),
		task('Delete', 'delete', { id: "={{ $('Create').first().json.id }}" }),
	);
}

/** Gets one seeded task: the smallest workflow that shows whether a credential works. */
export function getWorkflow(type: string, credential: Credential, id: string = seed.taskId): Workflow {
	const parameters = { authentication: authenticationOf(credential), resource: 'task', operation: 'get', id };
	return chain(`Get ${type} ${credential.name}`, manualTrigger(), node('Get', type, parameters, credential));
}
