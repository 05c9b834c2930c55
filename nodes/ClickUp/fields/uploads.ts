import type { IDataObject } from 'n8n-workflow';

import type { RunContext } from '../engine/operation';
import { InputError } from '../values/inputError';

/**
 * Uploads one file of the input item.
 *
 * @param address route that takes it, of the second or the third version of the API
 * @param property the input data field that holds it
 * @param options newName: what it is called in place of its own name; nameKey: the key of the form that takes
 *   another name than the file's, where there is one
 * @returns the attachment
 */
export async function uploadFile(
	{ files, send }: Pick<RunContext, 'files' | 'send'>,
	address: string,
	property: string,
	{
		query = {},
		newName = '',
		nameKey = '',
	}: { query?: IDataObject; newName?: string; nameKey?: string } = {},
): Promise<IDataObject> {
	const body = new FormData();
	body.append('attachment', files.read(property, newName));
	if (nameKey && newName) body.append(nameKey, newName);
	return (await send({ method: 'POST', path: address, query, body })) as IDataObject;
}

/**
 * ID of an attachment, to be put into a Custom Field.
 *
 * @throws InputError when the answer to the upload holds none: anything else would be written as one
 */
export function idOfUpload({ id }: IDataObject): string {
	if (typeof id === 'string' && id !== '') return id;
	throw new InputError(
		'ClickUp did not say the ID of the uploaded file, so it is in no task',
		'Run it again, or look at the file in ClickUp',
	);
}

/** The error, saying also what is in ClickUp already, so that nobody uploads it once more. */
export function withUploaded(error: unknown, ids: string[]): unknown {
	if (!(error instanceof Error) || ids.length === 0) return error;
	const uploaded = `Already uploaded, so leave these out of the next run: ${ids.join(', ')}`;
	const { description } = error as { description?: string | null };
	return Object.assign(error, { description: [description, uploaded].filter(Boolean).join('. ') });
}
