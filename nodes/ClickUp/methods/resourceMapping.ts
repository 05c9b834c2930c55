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
import { textOf } from '../values/ids';
import { InputError } from '../values/inputError';
import { chosen, chosenTask, entered } from './chosen';

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

/**
 * The Custom Fields that can be written: of the List that is chosen, else of the task. One request; one
 * more for the only Workspace, when the task has a custom ID and none is chosen.
 *
 * @throws InputError when neither is chosen
 */
export async function getCustomFieldInputs(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const client = await createClient(this, { interactive: true });
	const list = chosen(this, 'list', 'list');
	if (!list && !textOf(entered(this, 'id'))) throw new InputError('Choose the List or the task first');
	const fields = list
		? await createLookup(client).listFields(list)
		: ((await chosenTask(this, client, 'id')).custom_fields ?? []);
	return {
		fields: fields.filter(canBeWritten).map(inputFor),
		emptyFieldsNotice: 'No Custom Field here can be written',
	};
}
