import type {
	FieldType,
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import { createLookup } from '../lookup';
import { createClient } from '../transport/client';
import type { CustomField } from '../values/customFields';
import { configOf } from '../values/fieldEntry';
import { canBeWritten } from '../values/fieldValues';
import type { IdKind } from '../values/ids';
import { idFrom, isCustomTaskId, textOf, workspaceInTaskUrl } from '../values/ids';
import { InputError } from '../values/inputError';

/**
 * The input that fits a type of Custom Fields; of the others it is a line of text. Lists are one too:
 * n8n's input for arrays takes JSON only, and refuses "Grace Hopper, me" before this node is asked.
 */
const INPUTS: Record<string, FieldType> = {
	button: 'boolean',
	checkbox: 'boolean',
	currency: 'number',
	date: 'dateTime',
	drop_down: 'options',
	emoji: 'number',
	manual_progress: 'number',
	number: 'number',
};

const inputFor = (field: CustomField): ResourceMapperField => {
	const type = INPUTS[String(field.type)] ?? 'string';
	const options = (configOf(field).options ?? []).map(({ id, name }) => ({ name: name ?? id, value: id }));
	return {
		id: String(field.id),
		displayName: String(field.name),
		type,
		...(type === 'options' && { options }),
		required: false,
		display: true,
		defaultMatch: false,
		canBeUsedToMatch: false,
	};
};

const chosen = (context: ILoadOptionsFunctions, name: string, kind: IdKind): string =>
	idFrom(context.getCurrentNodeParameter(name), kind);

/**
 * The Custom Fields that can be written: of the List that is chosen, else of the task. One request; one
 * more for the only Workspace, when the task has a custom ID and none is chosen.
 *
 * @throws InputError when neither is chosen
 */
export async function getCustomFieldInputs(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const lookup = createLookup(createClient(this, { interactive: true }));
	const list = chosen(this, 'list', 'list');
	const task = list ? '' : chosen(this, 'id', 'task');
	if (!list && !task) throw new InputError('Choose the List or the task first');
	const team = async () =>
		workspaceInTaskUrl(textOf(this.getCurrentNodeParameter('id'))) ||
		chosen(this, 'team', 'workspace') ||
		(await lookup.onlyWorkspace());
	const query = isCustomTaskId(task) ? { custom_task_ids: true, team_id: await team() } : {};
	const fields = list
		? await lookup.listFields(list)
		: ((await lookup.task({ id: task, query })).custom_fields ?? []);
	return {
		fields: fields.filter(canBeWritten).map(inputFor),
		emptyFieldsNotice: 'No Custom Field here can be written',
	};
}
