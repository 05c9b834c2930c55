import type { Params, TaskRef } from '../../engine/params';
import type { CustomField } from '../../values/customFields';
import { isUuid } from '../../values/names';

/**
 * The Custom Field of a task that `field` names. An ID is taken as it is; for a name the task is read.
 *
 * @returns its ID, and all of the field where it was given by its name
 */
export async function fieldIn(params: Params, task: TaskRef): Promise<{ id: string; field?: CustomField }> {
	const written = params.requiredText('field').trim();
	if (isUuid(written)) return { id: written };
	const field = await params.lookup.fieldOf(written, task);
	const id = String(field.id);
	return id === written ? { id } : { id, field };
}
