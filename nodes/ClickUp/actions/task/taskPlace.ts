import type { Params, TaskRef } from '../../engine/params';
import type { TaskAsItIs } from '../../lookup';
import type { CustomField } from '../../values/customFields';
import { replacesSet } from '../../values/fieldSets';
import { fieldNamed } from '../../values/fieldValues';
import { called } from '../../values/names';
import type { EnteredFields } from './enteredFields';
import type { TaskPlace } from './taskWriters';

const nameOf = ({ id, name }: CustomField): unknown[] => [id, name];

/** The fields of a task, and with them those of its List where the task does not show one that is named. */
async function fieldsOf(params: Params, task: TaskAsItIs, { named }: EnteredFields): Promise<CustomField[]> {
	const own: CustomField[] = task.custom_fields ?? [];
	const missing = named.some(([name]) => called(name, own, nameOf).length === 0);
	if (!missing || !task.list?.id) return own;
	const ofList = await params.lookup.listFields(task.list.id);
	return [...own, ...ofList.filter(({ id }) => !own.some((field) => field.id === id))];
}

/**
 * What has to be known of a task that is there before it is changed. The task is read only when that
 * is needed: when nobody said its List, or when what it holds is to be replaced.
 *
 * @param list ID of its List, where the person chose it
 * @param readTask whether the task has to be read anyway
 */
export async function placeOf(
	params: Params,
	ref: TaskRef,
	entered: EnteredFields,
	list: string | undefined,
	readTask: boolean,
): Promise<TaskPlace & { fields: CustomField[] }> {
	const { named } = entered;
	const ofList = list && named.length > 0 ? await params.lookup.listFields(list) : undefined;
	const needed =
		readTask ||
		(named.length > 0 && !ofList) ||
		named.some(([name, value]) => ofList && replacesSet(fieldNamed(name, ofList), value));
	if (!needed) return { list, fields: ofList ?? [] };
	const task = await params.lookup.task(ref);
	return { list: task.list?.id ?? list, task, fields: await fieldsOf(params, task, entered) };
}
