import type { IDataObject } from 'n8n-workflow';

import type { RunContext } from '../../engine/operation';
import { idOfUpload, uploadFile, withUploaded } from '../../fields/uploads';
import { path } from '../../transport/paths';
import { FileToUpload } from '../../values/fieldEntry';
import { isObject } from '../../values/objects';
import { InputError } from '../../values/inputError';
import type { FieldWrite } from './enteredFields';

/** IDs of attachments hold a UUID (recorded answers), with the ending of the file's name after it. */
const ATTACHMENT_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/**
 * What an entry of a Files field means.
 *
 * @throws InputError when it is neither a file of the item nor the ID of an attachment
 */
export function fileIn({ files }: Pick<RunContext, 'files'>, entry: string): FileToUpload | string {
	const names = files.names();
	if (names.includes(entry)) return new FileToUpload(entry);
	if (ATTACHMENT_ID.test(entry)) return entry;
	throw new InputError(
		`The input item has no file "${entry}". ${names.length > 0 ? `It has: ${names.join(', ')}` : 'It has none'}`,
		'Enter the name of an input data field that holds a file, or the ID of an attachment',
	);
}

const toUpload = (one: unknown): one is FileToUpload => one instanceof FileToUpload;

const added = ({ body }: FieldWrite): unknown[] =>
	isObject(body?.value) && Array.isArray(body.value.add) ? body.value.add : [];

/** The value with IDs in place of its files; each is told as soon as it is uploaded. */
async function uploaded(
	context: RunContext,
	team: string,
	write: FieldWrite,
	tell: (id: string) => void,
): Promise<FieldWrite> {
	const add: unknown[] = [];
	for (const one of added(write)) {
		if (toUpload(one)) {
			const address = path`/v3/workspaces/${team}/custom_fields/${write.id}/attachments`;
			const id = idOfUpload(await uploadFile(context, address, one.property));
			tell(id);
			add.push(id);
		} else {
			add.push(one);
		}
	}
	return {
		...write,
		body: { ...write.body, value: { ...(write.body?.value as IDataObject), add } as never },
	};
}

/**
 * Uploads the files among the values, and goes on with their IDs in their place. All else is checked before:
 * nothing is uploaded for a task that cannot be written.
 *
 * @throws what `goOn` throws, saying also which files are uploaded already
 */
export async function withFiles<T>(
	context: RunContext,
	writes: FieldWrite[],
	goOn: (writes: FieldWrite[]) => Promise<T>,
): Promise<T> {
	if (!writes.some((write) => added(write).some(toUpload))) return await goOn(writes);
	const team = await context.params.workspace();
	const ids: string[] = [];
	const upload = async () => {
		const ready: FieldWrite[] = [];
		for (const write of writes) {
			const has = added(write).some(toUpload);
			ready.push(has ? await uploaded(context, team, write, (id) => ids.push(id)) : write);
		}
		return await goOn(ready);
	};
	return await upload().catch((error: unknown) => {
		throw withUploaded(error, ids);
	});
}
