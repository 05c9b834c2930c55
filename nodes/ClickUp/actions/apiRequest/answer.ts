import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { InputError } from '../../values/inputError';

const isObject = (value: unknown): value is IDataObject => typeof value === 'object' && value !== null;

/**
 * What ClickUp answered as items: an item for each entry of an array, else one item.
 *
 * @param root key of the answer under which the wanted part stands, '' for the whole
 * @throws InputError when the answer does not have that key
 */
export function itemsOf(answer: unknown, root: string): INodeExecutionData[] {
	if (root !== '' && !(isObject(answer) && root in answer)) throw withoutRoot(answer, root);
	const part = root === '' ? answer : (answer as IDataObject)[root];
	if (Array.isArray(part)) return part.map((row) => ({ json: isObject(row) ? row : { value: row } }));
	if (isObject(part) && Object.keys(part).length > 0) return [{ json: part }];
	if (isObject(part) || part === '' || part === null || part === undefined)
		return [{ json: { ...NOTHING_SENT } }];
	return [{ json: { value: part as string } }];
}

/**
 * Checks the first page of many, which API v3 also gives as a bare array.
 *
 * @throws InputError when it is an object without that key: it would pass for a page without rows
 */
export function checkPage(answer: unknown, root: string): void {
	if (isObject(answer) && !Array.isArray(answer) && !(root in answer)) throw withoutRoot(answer, root);
}

function withoutRoot(answer: unknown, root: string): InputError {
	const keys = isObject(answer) ? Object.keys(answer).join(', ') : '';
	return new InputError(
		`ClickUp's answer has no "${root}"`,
		keys ? `It has: ${keys}` : 'Leave Root Key empty: the answer has no keys',
	);
}

/** In place of an answer with nothing in it, such as that of a 204. */
const NOTHING_SENT = {
	success: true,
	message: 'ClickUp carried out the request (HTTP status 2xx) and sent nothing back',
};
