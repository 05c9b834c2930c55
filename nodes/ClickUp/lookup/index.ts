import type { IDataObject } from 'n8n-workflow';

import type { Client } from '../transport/client';
import { path } from '../transport/paths';
import { InputError } from '../values/inputError';
import { remember } from './remember';

/** What an execution asks ClickUp besides its operations, each at most once. */
export interface Lookup {
	/** IANA time zone of the user behind the credential, undefined when ClickUp gives none. */
	userTimezone(): Promise<string | undefined>;
	/**
	 * ID of the credential's only Workspace.
	 *
	 * @throws InputError when it may use several, with their names
	 */
	onlyWorkspace(): Promise<string>;
	/**
	 * ClickUp's own ID of the task with this custom ID.
	 *
	 * @param team ID of the Workspace that gave the custom ID
	 */
	taskId(customId: string, team: string): Promise<string>;
	/**
	 * ClickUp's name of a Custom Field's type, such as `short_text`; undefined when the task does not
	 * have the field.
	 */
	fieldType(fieldId: string, task: { id: string; query: IDataObject }): Promise<string | undefined>;
}

/** The lookups of one execution. */
export function createLookup(client: Pick<Client, 'send'>): Lookup {
	const taskIds = new Map<string, () => Promise<string>>();
	const fieldTypes = new Map<string, string>();
	return {
		userTimezone: remember(async () => {
			const { user } = (await client.send({ method: 'GET', path: '/v2/user' })) as {
				user?: { timezone?: string };
			};
			return user?.timezone || undefined;
		}),
		onlyWorkspace: remember(async () => {
			const { teams = [] } = (await client.send({ method: 'GET', path: '/v2/team' })) as {
				teams?: Array<{ id: string; name: string }>;
			};
			if (teams.length === 1) return teams[0].id;
			throw new InputError(
				teams.length === 0
					? 'This credential has no access to any Workspace'
					: `This credential may use ${teams.length} Workspaces: ${teams.map(({ name, id }) => `${name} (${id})`).join(', ')}`,
				'Choose the Workspace in this node',
			);
		}),
		taskId: async (customId, team) => {
			const key = `${team} ${customId}`;
			const known = taskIds.get(key);
			if (known) return await known();
			const ask = remember(async () => {
				const query = { custom_task_ids: true, team_id: team };
				const request = { method: 'GET', path: path`/v2/task/${customId}`, query } as const;
				return ((await client.send(request)) as { id: string }).id;
			});
			taskIds.set(key, ask);
			return await ask();
		},
		fieldType: async (fieldId, { id, query }) => {
			if (!fieldTypes.has(fieldId)) {
				const { custom_fields: fields = [] } = (await client.send({
					method: 'GET',
					path: path`/v2/task/${id}`,
					query,
				})) as { custom_fields?: Array<{ id: string; type: string }> };
				for (const field of fields) fieldTypes.set(field.id, field.type);
			}
			return fieldTypes.get(fieldId);
		},
	};
}
