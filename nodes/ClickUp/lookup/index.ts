import type { IDataObject } from 'n8n-workflow';

import type { Client } from '../transport/client';
import { path } from '../transport/paths';
import type { CustomField } from '../values/customFields';
import { fieldNamed } from '../values/fieldValues';
import { InputError } from '../values/inputError';
import { called, isUuid, listed } from '../values/names';
import { isObject } from '../values/objects';
import { goalNumbered, goalsOf } from './goals';
import type { Group, Status, Tag, TaskType } from './named';
import { groupNamed, plainTaskType, statusNamed, tagNamed, taskTypeNamed } from './named';
import type { Member, Workspace } from './people';
import { idOfOneself, membersOf, personNamed } from './people';
import { remember, rememberEach } from './remember';
import { namesInList } from './tasks';

/** What the answer to GET /v2/task tells of a task. */
export interface TaskAsItIs extends IDataObject {
	id?: string;
	list?: { id?: string };
	space?: { id?: string };
	custom_fields?: CustomField[] & IDataObject[];
	assignees?: Array<{ id: number }>;
	group_assignees?: Array<{ id: string }>;
	watchers?: Array<{ id: number }>;
	tags?: Array<{ name: string }>;
}

/** What an execution asks ClickUp besides its operations, each at most once unless it says otherwise. */
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
	 * ID of a person: an ID is taken as it is, "me" is the user behind the credential, anything else is
	 * looked for among the members of the Workspace by e-mail and user name, in any case of letters.
	 *
	 * @param team gives the ID of the Workspace; asked only when a name has to be looked for
	 * @throws InputError when nobody, or more than one, has that name; it says who there is
	 */
	person(name: string, team: () => Promise<string>): Promise<number>;
	/**
	 * ID of a user group: a UUID is taken as it is, anything else is looked for among the groups of the
	 * Workspace by name and handle.
	 *
	 * @throws InputError when none, or more than one, is called so
	 */
	group(name: string, team: () => Promise<string>): Promise<string>;
	/**
	 * ID of a person (a number) or of a user group (a UUID), for what takes both; of two with one name
	 * the person.
	 *
	 * @throws InputError when neither is called so, with those that there are
	 */
	personOrGroup(name: string, team: () => Promise<string>): Promise<number | string>;
	/**
	 * A status of a List as ClickUp writes it, from its name in any case of letters, or its ID.
	 *
	 * @throws InputError when the List does not have it, with those that it has
	 */
	status(name: string, list: string): Promise<string>;
	/** ID of the Space that a List is in. */
	spaceOfList(list: string): Promise<string>;
	/**
	 * A tag as its Space writes it, from its name in any case of letters.
	 *
	 * @param space gives the ID of the Space
	 * @throws InputError when the Space does not have it, with those that it has
	 */
	tag(name: string, space: () => Promise<string>): Promise<string>;
	/**
	 * ID of a task type: digits are taken as they are, "Task" and "Milestone" are known, anything else is
	 * looked for among those of the Workspace.
	 *
	 * @throws InputError when there is none
	 */
	taskType(name: string, team: () => Promise<string>): Promise<number>;
	/**
	 * ID of the goal with this number, which its address has in place of the ID.
	 *
	 * @throws InputError when no goal of the Workspace has it
	 */
	goal(number: string, team: string): Promise<string>;
	/** The Custom Fields that tasks of a List can have. */
	listFields(list: string): Promise<CustomField[]>;
	/** IDs of the tasks of a List by their names, subtasks and closed ones too; all of them are read once. */
	tasksByName(list: string): Promise<Map<string, string[]>>;
	/**
	 * IDs of the tasks that this execution has created, by what they were looked for before: a search may not
	 * find them yet. '' where nobody knows the ID.
	 */
	created: Map<string, string>;
	/**
	 * The Custom Field of a task with this name or ID.
	 *
	 * @throws InputError when the task does not have it, with those that it has
	 */
	fieldOf(name: string, task: { id: string; query: IDataObject }): Promise<CustomField>;
	/**
	 * A task as it is now; it is read each time, for it changes.
	 *
	 * @throws InputError when ClickUp answers with something else
	 */
	task(task: { id: string; query: IDataObject }): Promise<TaskAsItIs>;
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

const isUserId = (text: string): boolean => /^-?[0-9]+$/.test(text);

const namesOf = ({ email, username }: Member): unknown[] => [email, username];

/** The lookups of one execution. */
export function createLookup(client: Pick<Client, 'send'>, created = new Map<string, string>()): Lookup {
	const taskIds = new Map<string, () => Promise<string>>();
	const fieldTypes = new Map<string, string>();
	const typesAsked = new Map<string, Promise<void>>();
	const user = remember(async () => {
		const answer = (await client.send({ method: 'GET', path: '/v2/user' })) as {
			user?: { id: number; timezone?: string };
		};
		return answer.user;
	});
	// One request for all of them: their members come with them.
	const workspaces = remember(async () => {
		const answer = (await client.send({ method: 'GET', path: '/v2/team' })) as { teams?: Workspace[] };
		return answer.teams ?? [];
	});
	const person: Lookup['person'] = async (name, team) => {
		if (isUserId(name)) return Number(name);
		if (name.toLowerCase() === 'me') return idOfOneself(await user());
		const id = await team();
		return personNamed(name, membersOf(await workspaces(), id));
	};
	const get = async <T>(address: string, root: string, query: IDataObject = {}): Promise<T[]> => {
		const answer = (await client.send({ method: 'GET', path: address, query })) as Record<string, T[]>;
		return answer[root] ?? [];
	};
	const task: Lookup['task'] = async ({ id, query }) => {
		const answer = await client.send({ method: 'GET', path: path`/v2/task/${id}`, query });
		if (isObject(answer) && answer.id !== undefined) return answer as TaskAsItIs;
		// It must not pass for a task with nobody and nothing on it.
		throw new InputError(
			`ClickUp did not say how the task ${id} is now`,
			'Run it again later, or see status.clickup.com',
		);
	};
	const groups = rememberEach(async (team) => await get<Group>('/v2/group', 'groups', { team_id: team }));
	const lists = rememberEach(
		async (list) =>
			(await client.send({ method: 'GET', path: path`/v2/list/${list}` })) as {
				statuses?: Status[];
				space?: { id?: string };
			},
	);
	const tags = rememberEach(async (space) => await get<Tag>(path`/v2/space/${space}/tag`, 'tags'));
	const taskTypes = rememberEach(
		async (team) => await get<TaskType>(path`/v2/team/${team}/custom_item`, 'custom_items'),
	);
	const goals = rememberEach(async (team) => await goalsOf(client, team));
	return {
		group: async (name, team) => (isUuid(name) ? name : groupNamed(name, await groups(await team()))),
		personOrGroup: async (name, team) => {
			if (isUuid(name)) return name;
			if (isUserId(name) || name.toLowerCase() === 'me') return await person(name, team);
			const id = await team();
			const members = membersOf(await workspaces(), id);
			if (called(name, members, namesOf).length > 0) return personNamed(name, members);
			const all = await groups(id);
			if (called(name, all, (group) => [group.name, group.handle]).length > 0) return groupNamed(name, all);
			throw new InputError(
				`There is neither a person nor a user group called "${name}" in this Workspace. There are: ${listed([...members.map((one) => one.username ?? one.email), ...all.map((group) => group.name)])}`,
				'Enter the e-mail, the name or the ID of a person, the name of a group, or "me"',
			);
		},
		status: async (name, list) => statusNamed(name, (await lists(list)).statuses ?? []),
		spaceOfList: async (list) => String((await lists(list)).space?.id ?? ''),
		tag: async (name, space) => tagNamed(name, await tags(await space())),
		taskType: async (name, team) => {
			if (/^[0-9]+$/.test(name)) return Number(name);
			return plainTaskType(name) ?? taskTypeNamed(name, await taskTypes(await team()));
		},
		goal: async (number, team) => goalNumbered(number, await goals(team)),
		listFields: rememberEach(async (list) => await get<CustomField>(path`/v2/list/${list}/field`, 'fields')),
		tasksByName: rememberEach(async (list) => await namesInList(client, list)),
		created,
		task,
		fieldOf: async (name, ref) => fieldNamed(name, (await task(ref)).custom_fields ?? []),
		userTimezone: async () => (await user())?.timezone || undefined,
		person,
		onlyWorkspace: remember(async () => {
			const teams = await workspaces();
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
		fieldType: async (fieldId, ref) => {
			// One task after another is asked, until one has the field: many items want to know at once.
			const before = typesAsked.get(fieldId);
			const asking = (async () => {
				await before?.catch(() => {});
				if (fieldTypes.has(fieldId)) return;
				const { custom_fields: fields = [] } = await task(ref);
				for (const field of fields) fieldTypes.set(String(field.id), String(field.type));
			})();
			typesAsked.set(fieldId, asking);
			await asking;
			return fieldTypes.get(fieldId);
		},
	};
}
