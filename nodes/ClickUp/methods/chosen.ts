import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';

import type { TaskAsItIs } from '../lookup';
import { createLookup } from '../lookup';
import type { Client } from '../transport/client';
import type { IdKind } from '../values/ids';
import { idFrom, isCustomTaskId, textOf, workspaceInTaskUrl } from '../values/ids';
import { InputError } from '../values/inputError';

/*
 * What is chosen beside a picker or a menu, for what it shows to come from there.
 */

/** A parameter as it is in the editor: in a row of a collection the row's own comes first. */
export function entered(context: ILoadOptionsFunctions, name: string): unknown {
	return context.getCurrentNodeParameter(`&${name}`) ?? context.getCurrentNodeParameter(name);
}

/** The ID of what is chosen, '' when nothing is. */
export function chosen(context: ILoadOptionsFunctions, name: string, kind?: IdKind): string {
	return idFrom(entered(context, name), kind);
}

/**
 * The ID of what has to be chosen.
 *
 * @param label what the person calls it
 * @throws InputError when it is not chosen yet
 */
export function requireChosen(
	context: ILoadOptionsFunctions,
	name: string,
	kind: IdKind | undefined,
	label: string,
): string {
	const id = chosen(context, name, kind);
	if (id) return id;
	throw new InputError(`Choose the ${label} first`);
}

/** The Workspace that is chosen, else the credential's only one, for which one request is sent. */
export async function workspace(context: ILoadOptionsFunctions, client: Client): Promise<string> {
	return chosen(context, 'team', 'workspace') || (await createLookup(client).onlyWorkspace());
}

/**
 * The task that is chosen, as it is. One request; one more for the only Workspace, when the task has a
 * custom ID and none is chosen.
 *
 * @param name of the parameter that holds it
 * @throws InputError when none is chosen yet
 */
export async function chosenTask(
	context: ILoadOptionsFunctions,
	client: Client,
	name = 'task',
): Promise<TaskAsItIs> {
	const written = entered(context, name);
	const id = idFrom(written, 'task');
	if (!id) throw new InputError('Choose the task first');
	const query: IDataObject = isCustomTaskId(id)
		? {
				custom_task_ids: true,
				team_id: workspaceInTaskUrl(textOf(written)) || (await workspace(context, client)),
			}
		: {};
	return await createLookup(client).task({ id, query });
}
