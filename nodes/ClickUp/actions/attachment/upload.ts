import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { RunContext } from '../../engine/operation';
import { idOfUpload, uploadFile, withUploaded } from '../../fields/uploads';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';
import { entityRoute } from './place';

const idsOf = (items: INodeExecutionData[]): string[] => items.map(({ json }) => String(json.id));

/** Attaches the files to a task. */
export async function uploadToTask(context: RunContext): Promise<INodeExecutionData[]> {
	const { id, query } = await context.params.task('task');
	return await uploadEach(context, path`/v2/task/${id}/attachment`, query);
}

/** Uploads the files to a Files field and, when a task is given, puts them into that task's field. */
export async function uploadToField(context: RunContext): Promise<INodeExecutionData[]> {
	const { params, send } = context;
	const field = params.id('field');
	// Looked at first, so that nothing is uploaded for a task that cannot be meant.
	const task = params.has('task') && !params.isEmptied('task') ? await params.task('task') : undefined;
	const items = await uploadEach(context, entityRoute(params, 'custom_fields', field), {}, 'filename');
	if (!task) return items;
	try {
		await send({
			method: 'POST',
			path: path`/v2/task/${task.id}/field/${field}`,
			query: task.query,
			body: { value: { add: items.map(({ json }) => idOfUpload(json)), rem: [] } },
		});
	} catch (error) {
		throw withUploaded(error, idsOf(items));
	}
	return items;
}

/**
 * One request for each file, one after another.
 *
 * @param nameKey the key of the form that takes another name than the file's, where there is one
 */
async function uploadEach(
	context: RunContext,
	address: string,
	query: IDataObject,
	nameKey?: string,
): Promise<INodeExecutionData[]> {
	const { params } = context;
	const names = params.list('binaryPropertyName');
	const newName = params.group('options').text('fileName').trim();
	if (names.length === 0) {
		throw new InputError(
			`"${params.label('binaryPropertyName')}" is empty`,
			'Enter the name of the input field that holds the file',
		);
	}
	if (newName && names.length > 1) {
		throw new InputError(
			`${names.length} files cannot all be called "${newName}"`,
			'Remove the option File Name, or upload one file',
		);
	}
	const items: INodeExecutionData[] = [];
	try {
		for (const property of names) {
			items.push({ json: await uploadFile(context, address, property, { query, newName, nameKey }) });
		}
	} catch (error) {
		throw withUploaded(error, idsOf(items));
	}
	return items;
}
