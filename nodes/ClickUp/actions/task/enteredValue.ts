import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Params, TaskRef } from '../../engine/params';
import type { CustomField } from '../../values/customFields';
import { toFieldValue } from '../../values/fieldValues';
import { InputError } from '../../values/inputError';
import type { Names } from './enteredFields';
import { fieldNames } from './enteredFields';

/** A value for a Custom Field, and how it is meant. */
export const valueFields: INodeProperties[] = [
	{
		displayName: 'Value Is JSON',
		name: 'jsonParse',
		type: 'boolean',
		default: false,
		description:
			'Whether the value is JSON, as it has to be for labels, people and tasks when the field is given by its ID',
	},
	{
		displayName: 'Value',
		name: 'value',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 1767225600000',
		description:
			'With a field from the list or by name, as you write it: options, people and tasks by name, files by their input data field. With its ID, as the API takes it: a menu takes the ID of an option, people and tasks {"add": [IDs], "rem": [IDs]}.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Date With Time',
				name: 'time',
				type: 'boolean',
				default: true,
				description:
					'Whether the time of a date counts, not only its day. With this option the value is read as a date.',
			},
		],
	},
];

/**
 * The body for a value that was entered as a person writes it.
 *
 * @returns undefined for nothing, which clears the field
 */
export async function readableValue(names: Names, field: CustomField): Promise<IDataObject | undefined> {
	const { params } = names;
	if (!params.has('value')) throw new InputError('"Value" is missing', 'Enter a value');
	const value = params.flag('jsonParse') ? params.json('value') : params.raw('value');
	const read = await toFieldValue(field, value, fieldNames(names));
	return 'clear' in read ? undefined : (read as IDataObject);
}

/** The types of Custom Fields that take a number: a menu takes the place of an option as well. */
const NUMERIC = ['currency', 'date', 'drop_down', 'emoji', 'number'];

const NUMBER = /^-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?$/i;
const YES_OR_NO = /^(?:true|false)$/i;

/**
 * The value of a Custom Field that was entered. Text that could be meant as a number or as yes or no
 * becomes one when the field is of such a type, which only then is asked for; everything else is
 * sent as it was entered.
 */
export async function enteredValue(params: Params, field: string, task: TaskRef): Promise<unknown> {
	if (!params.has('value')) throw new InputError('"Value" is missing', 'Enter a value');
	if (params.flag('jsonParse')) return params.json('value');
	const options = params.group('options');
	if (options.has('time')) return await params.date('value', options.flag('time'));
	const given = params.raw('value');
	if (typeof given !== 'string') return given;
	const text = given.trim();
	if (!NUMBER.test(text) && !YES_OR_NO.test(text)) return given;
	const type = (await params.fieldType(field, task)) ?? '';
	if (NUMBER.test(text) && NUMERIC.includes(type)) return Number(text);
	if (YES_OR_NO.test(text) && type === 'checkbox') return text.toLowerCase() === 'true';
	return given;
}
