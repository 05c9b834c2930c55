import { extname } from 'node:path';

import type { Attachment } from '../state/content';
import type { SandboxState } from '../state/state';
import type { Task } from '../state/types';
import { userShape } from './users';

/** The server that a Workspace's files are on. */
export const fileHost = (workspaceId: string) => `t${workspaceId}.p.clickup-attachments.com`;

/** Where a file is: its address holds its ID without the extension, and its name. */
export function fileUrl({ id, workspaceId, title }: Attachment): string {
	const folder = id.slice(0, id.length - extname(id).length);
	return `https://${fileHost(workspaceId)}/t${workspaceId}/${folder}/${encodeURIComponent(title)}`;
}

const extensionOf = (title: string) => extname(title).slice(1);

/** The answer to an upload in v2. */
export function uploadedShape(attachment: Attachment) {
	const { id, date, title } = attachment;
	const url = fileUrl(attachment);
	return {
		id,
		version: '0',
		date,
		name: title,
		title,
		extension: extensionOf(title),
		source: 1,
		thumbnail_small: null,
		thumbnail_medium: null,
		thumbnail_large: null,
		url,
		url_w_query: `${url}?view=open`,
		url_w_host: url,
	};
}

/** An attachment in a task. */
export function taskAttachmentShape(state: SandboxState, attachment: Attachment) {
	return {
		...uploadedShape(attachment),
		type: 1,
		is_folder: false,
		mimetype: attachment.mimeType,
		hidden: false,
		parent_id: attachment.parent.id,
		size: attachment.content.length,
		total_comments: 0,
		resolved_comments: 0,
		user: userShape(state.users.get(attachment.userId)!),
		deleted: false,
		orientation: null,
		email_data: null,
	};
}

/** An attachment in v3. */
export function entityAttachmentShape(attachment: Attachment) {
	const { id, date, title, mimeType, parent, content, userId } = attachment;
	return {
		id,
		title,
		extension: extensionOf(title),
		mime_type: mimeType,
		size: content.length,
		url: fileUrl(attachment),
		thumbnail_small: '',
		thumbnail_medium: '',
		thumbnail_large: '',
		signed: false,
		parent_entity_type: parent.kind === 'task' ? 'tasks' : 'custom_fields',
		parent_id: parent.id,
		user_id: userId,
		date_created: date,
		date_updated: date,
	};
}

export const attachmentsOf = (state: SandboxState, kind: Attachment['parent']['kind'], id: string) =>
	[...state.attachments.values()].filter(({ parent }) => parent.kind === kind && parent.id === id);

export const taskAttachmentShapes = (state: SandboxState, task: Task) =>
	attachmentsOf(state, 'task', task.id).map((attachment) => taskAttachmentShape(state, attachment));
