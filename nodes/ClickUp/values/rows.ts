import type { IDataObject } from 'n8n-workflow';
import { InputError } from './inputError';
import { isObject } from './objects';

const isRows = (value: unknown): value is IDataObject[] => Array.isArray(value) && value.every(isObject);

/**
 * The rows in an answer whose form ClickUp does not describe: the answer itself when it is an array,
 * else the first array of objects under one of its keys, one with something in it before an empty one.
 *
 * @returns undefined when there is no array
 */
export function rowsIn(answer: unknown): IDataObject[] | undefined {
	if (isRows(answer)) return answer;
	const arrays = isObject(answer) ? Object.values(answer).filter(isRows) : [];
	return arrays.find(({ length }) => length > 0) ?? arrays[0];
}

/**
 * The rows of an answer that has to hold some, be it none: what is cut off or broken must not pass for
 * "there is nothing".
 *
 * @param root key under which they stand; an answer may also be the rows itself
 * @throws InputError when they are not there
 */
export function rowsUnder(answer: unknown, root: string): unknown[] {
	const rows = isObject(answer) ? answer[root] : answer;
	if (Array.isArray(rows)) return rows;
	throw new InputError(
		`ClickUp's answer does not hold the "${root}" that were asked for`,
		'Run it again later, or see status.clickup.com',
	);
}
