import type { IDataObject } from 'n8n-workflow';
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
