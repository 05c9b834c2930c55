import type { IDataObject } from 'n8n-workflow';

import type { RunContext } from '../../engine/operation';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';

/** A file in ClickUp before it is downloaded. */
interface FileToDownload {
	url: string;
	name: string;
	mimeType?: string;
	/** What the output item says about it. */
	json: IDataObject;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The file of the attachment that the parameters name. ClickUp has no route for one attachment. */
export async function fileOfTask({ params, send }: RunContext): Promise<FileToDownload> {
	const { id, query } = await params.task('task');
	const wanted = params.id('attachment');
	const task = (await send({ method: 'GET', path: path`/v2/task/${id}`, query })) as IDataObject;
	const attachments = (task.attachments ?? []) as IDataObject[];
	const json = attachments.find((attachment) => attachment.id === wanted);
	if (!json) {
		throw new InputError(
			`The task has no attachment ${wanted}`,
			attachments.length > 0
				? `Use one of these IDs: ${attachments.map((attachment) => String(attachment.id)).join(', ')}`
				: 'It has no attachments at all; check the ID of the task',
		);
	}
	return {
		url: asText(json.url),
		name: asText(json.title),
		mimeType: asText(json.mimetype) || undefined,
		json,
	};
}

/** The file at an address. */
export function fileAt(url: string): FileToDownload {
	const name = /([^/?#]+)(?:[?#].*)?$/.exec(url)?.[1] ?? '';
	return { url, name: decoded(name) || 'file', json: { url } };
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
