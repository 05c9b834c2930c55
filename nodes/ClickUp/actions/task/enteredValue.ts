import type { Params, TaskRef } from '../../engine/params';
import { InputError } from '../../values/inputError';

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
