import type { Params, TaskRef } from '../../engine/params';
import type { CustomField } from '../../values/customFields';
import { isUuid } from '../../values/names';
import { isObject } from '../../values/objects';

/** ID of the Custom Field of a task that `field` names. An ID is taken as it is; for a name the task is read. */
export async function fieldIdIn(params: Params, task: TaskRef): Promise<string> {
	const written = params.requiredText('field').trim();
	return isUuid(written) ? written : String((await params.lookup.fieldOf(written, task)).id);
}

/**
 * The Custom Field of a task that `field` names, by its name or chosen from the list. What is given by its
 * ID takes values as the API does, as in n8n's built-in node.
 *
 * @returns undefined for one that is given by its ID
 */
export async function readableFieldIn(params: Params, task: TaskRef): Promise<CustomField | undefined> {
	const given = params.raw('field');
	const written = params.requiredText('field').trim();
	const isPicked = isObject(given) && given.mode === 'list';
	if (isUuid(written) && !isPicked) return undefined;
	const field = await params.lookup.fieldOf(written, task);
	return field.id === written && !isPicked ? undefined : field;
}
