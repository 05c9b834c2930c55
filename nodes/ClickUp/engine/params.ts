import type { IDataObject } from 'n8n-workflow';

import type { Lookup } from '../lookup';
import type { Zones } from '../values/clock';
import { isZone } from '../values/clock';
import { dayOrInstant, noonOf, startOrInstant, toCalendarDay } from '../values/dates';
import { goalInUrl, idFrom, isCustomTaskId, textOf, workspaceInTaskUrl } from '../values/ids';
import { InputError } from '../values/inputError';
import { PlainParams } from './plainParams';
import { isObject } from '../values/objects';

/** A task ID for a path, and the query that a custom one needs. */
export interface TaskRef {
	id: string;
	query: IDataObject;
}

/** The parameters of one item, read as what they are meant to be. */
export class Params extends PlainParams {
	/** What can be asked of ClickUp: names of people, of statuses, of fields. */
	get lookup(): Lookup {
		return this.source.lookup;
	}

	/** IANA name of the workflow's time zone. */
	get timezone(): string {
		return this.source.timezone;
	}

	/** The zone of the workflow, and of the user as far as ClickUp tells it and it is known here. */
	async zones(): Promise<Zones> {
		const workflow = this.timezone;
		const user = await this.source.lookup.userTimezone();
		return { workflow, user: user && isZone(user) ? user : workflow };
	}

	/**
	 * IDs of people, from IDs, e-mails, user names or "me", as an array or text with commas.
	 *
	 * @throws InputError for one who is not in the Workspace
	 */
	async people(name: string): Promise<number[]> {
		const ids: number[] = [];
		for (const entry of this.list(name)) {
			ids.push(await this.source.lookup.person(entry, async () => await this.workspace()));
		}
		return ids;
	}

	/**
	 * ID of one person.
	 *
	 * @throws InputError unless there is exactly one
	 */
	async person(name: string): Promise<number> {
		const [id, ...more] = await this.people(name);
		if (id !== undefined && more.length === 0) return id;
		throw new InputError(`"${this.label(name)}" does not hold one person`, 'Enter one name, e-mail or ID');
	}

	/** IDs of user groups, from IDs, names or handles, as an array or text with commas. */
	async userGroups(name: string): Promise<string[]> {
		const ids: string[] = [];
		for (const entry of this.list(name)) {
			ids.push(await this.lookup.group(entry, async () => await this.workspace()));
		}
		return ids;
	}

	/**
	 * ID of one user group.
	 *
	 * @throws InputError unless there is exactly one
	 */
	async userGroup(name: string): Promise<string> {
		const [id, ...more] = await this.userGroups(name);
		if (id !== undefined && more.length === 0) return id;
		throw new InputError(`"${this.label(name)}" does not hold one group`, 'Enter one name, handle or ID');
	}

	/**
	 * A task: its ID, its custom ID such as DEV-123, or its address. A custom ID needs the Workspace:
	 * from the address, else from the parameter `team`, else the credential's only one.
	 */
	async task(name: string): Promise<TaskRef> {
		return await this.taskRef(this.id(name, 'task'), textOf(this.raw(name)));
	}

	/** Tasks of a list of IDs, custom IDs and addresses. */
	async tasks(name: string): Promise<TaskRef[]> {
		const entries = this.list(name);
		return await Promise.all(entries.map(async (entry) => await this.taskRef(idFrom(entry, 'task'), entry)));
	}

	/** ClickUp's own ID of a task, for what takes no custom IDs: one is looked up. */
	async ownTaskId(name: string): Promise<string> {
		return await this.ownId(await this.task(name));
	}

	/** ClickUp's own IDs of a list of tasks. */
	async ownTaskIds(name: string): Promise<string[]> {
		const ids: string[] = [];
		for (const entry of this.list(name)) ids.push(await this.ownTaskIdOf(entry));
		return ids;
	}

	/** ClickUp's own ID of a task that is written as its ID, its custom ID or its address. */
	async ownTaskIdOf(written: string): Promise<string> {
		return await this.ownId(await this.taskRef(idFrom(written, 'task'), written));
	}

	/**
	 * ID of a goal, from its ID, its address, which has its number instead, or that number.
	 *
	 * @throws InputError for a number that no goal of the Workspace has
	 */
	async goal(name: string): Promise<string> {
		const written = textOf(this.raw(name));
		const inUrl = goalInUrl(written);
		if (inUrl) return await this.lookup.goal(inUrl.number, inUrl.team);
		if (/^[0-9]+$/.test(written)) return await this.lookup.goal(written, await this.workspace());
		return this.id(name, 'goal');
	}

	/** ClickUp's name of a Custom Field's type; undefined when the task does not have the field. */
	async fieldType(fieldId: string, task: TaskRef): Promise<string | undefined> {
		return await this.source.lookup.fieldType(fieldId, task);
	}

	private async taskRef(id: string, written: string): Promise<TaskRef> {
		if (!isCustomTaskId(id)) return { id, query: {} };
		const team = workspaceInTaskUrl(written) || (await this.workspace());
		return { id, query: { custom_task_ids: true, team_id: team } };
	}

	/**
	 * ID of the Workspace: the one that is chosen, else the credential's only one.
	 *
	 * @throws InputError when none is chosen and the credential may use several
	 */
	async workspace(): Promise<string> {
		return idFrom(this.team(), 'workspace') || (await this.source.lookup.onlyWorkspace());
	}

	private team(): unknown {
		return this.source.team ? this.source.team() : this.raw('team');
	}

	private async ownId({ id, query }: TaskRef): Promise<string> {
		return query.team_id ? await this.source.lookup.taskId(id, String(query.team_id)) : id;
	}

	/**
	 * A date for ClickUp's pair of a date and a flag that says whether its time counts.
	 *
	 * @param withTime whether it does; without, the date never shifts by a day
	 * @returns Unix ms
	 */
	async date(name: string, withTime: boolean): Promise<number> {
		if (withTime) return this.instant(name);
		const zones = await this.zonesOf(name);
		return noonOf(toCalendarDay(this.raw(name), zones), zones.user);
	}

	/** A date for which ClickUp has no such flag: a mere day never shifts. In Unix ms. */
	async dayOrInstant(name: string): Promise<number> {
		return dayOrInstant(this.raw(name), await this.zonesOf(name)).at;
	}

	/** What dates are compared with that may be mere days: a mere day from its beginning. In Unix ms. */
	async startOrInstant(name: string): Promise<number> {
		return startOrInstant(this.raw(name), await this.zonesOf(name));
	}

	/** The zones to read a date in; what is no date is refused before ClickUp is asked for them. */
	private async zonesOf(name: string): Promise<Zones> {
		this.instant(name);
		return await this.zones();
	}

	/** The parameters inside a collection; an expression may give them as an object or as JSON text. */
	group(name: string): Params {
		return this.inner(this.object(name));
	}

	/** The entries of a collection that can be given several times. */
	groups(name: string, option: string): Params[] {
		const entries = this.object(name)[option] ?? [];
		if (Array.isArray(entries) && entries.every(isObject)) return entries.map((entry) => this.inner(entry));
		throw this.unreadable(name, `a list of ${option}`);
	}

	private inner(values: Record<string, unknown>): Params {
		const { label, timezone, lookup } = this.source;
		return new Params({ get: (name) => values[name], label, team: () => this.team(), timezone, lookup });
	}
}
