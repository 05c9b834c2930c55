import type { IDataObject } from 'n8n-workflow';

import type { Lookup } from '../lookup';
import { idFrom, isCustomTaskId, workspaceInTaskUrl, textOf } from '../values/ids';
import { InputError } from '../values/inputError';

/** The levels that can be chosen, from wide to narrow. */
export const LEVELS = ['space', 'folder', 'list', 'task'] as const;

export type Level = (typeof LEVELS)[number];

/** One place that a person chose. */
export interface Location {
	level: Level;
	/** ClickUp's own ID, custom task IDs resolved. */
	id: string;
}

const LABELS: Record<Level, string> = { space: 'Space', folder: 'Folder', list: 'List', task: 'task' };

/**
 * The places chosen in "Locations", each once.
 *
 * @param value the parameter `locations` as n8n gives it
 * @param team ID of the Workspace, for custom task IDs
 * @returns none when the whole Workspace is meant
 * @throws InputError for a row that was added and left empty: it must not mean the whole Workspace
 */
export async function locationsFrom(value: unknown, team: string, lookup: Lookup): Promise<Location[]> {
	const chosen = new Map<string, Location>();
	for (const level of LEVELS) {
		const rows = ((value ?? {}) as Record<string, IDataObject[] | undefined>)[`${level}s`] ?? [];
		for (const row of rows) {
			const id = await idOf(row[level], level, team, lookup);
			if (!id) {
				throw new InputError(
					`A ${LABELS[level]} in "Locations" is not chosen`,
					'Choose it, or remove the row',
				);
			}
			chosen.set(`${level} ${id}`, { level, id });
		}
	}
	return [...chosen.values()];
}

/** ClickUp's own ID of a place: a webhook takes no custom task ID. */
export async function idOf(value: unknown, level: Level, team: string, lookup: Lookup): Promise<string> {
	const id = idFrom(value, level);
	if (level !== 'task' || !isCustomTaskId(id)) return id;
	return await lookup.taskId(id, workspaceInTaskUrl(textOf(value)) ?? team);
}
