import { extname } from 'node:path';

import { customIdQuery, taskIn, workspaceIn } from '../access';
import { ClickUpError, refused } from '../errors';
import type { MultipartBody } from '../record';
import { Answer, route, type Call } from '../route';
import { anything, between, text } from '../schema';
import { attachmentsOf, entityAttachmentShape, fileUrl, uploadedShape } from '../shapes/attachments';
import type { Attachment } from '../state/content';
import { cursorPage } from '../cursor';

const MAX_BYTES = 1024 ** 3;

/** The one file of a form. Its part may be called `attachment`, or `attachment[0]` as in the guide. */
function fileOf(call: Call<MultipartBody | undefined>, ...fields: string[]) {
	const { files = [], fields: given = {} } = call.body ?? {};
	const unknown = Object.keys(given).find((name) => !fields.includes(name));
	if (unknown !== undefined) throw refused('BODY', `Unknown part "${unknown}"`);
	const [file, ...more] = files;
	if (!file || more.length > 0) throw refused('BODY', 'The form has to have one file');
	if (!/^attachment(\[\d+\])?$/.test(file.part)) {
		throw refused('BODY', `The file has to be in the part "attachment", not "${file.part}"`);
	}
	if (file.filename === '' || /[\\/]/.test(file.filename)) {
		throw refused('VALUE', `"${file.filename}" is no file name`);
	}
	if (file.content.length > MAX_BYTES) throw refused('VALUE', 'The file is larger than 1 GB');
	return { ...file, filename: given.filename || file.filename };
}

type NewFile = ReturnType<typeof fileOf>;

function addAttachment(
	call: Call<MultipartBody>,
	workspaceId: string,
	parent: Attachment['parent'],
	file: NewFile,
): Attachment {
	const attachment: Attachment = {
		id: call.state.nextId('uuid') + extname(file.filename),
		parent,
		workspaceId,
		title: file.filename,
		mimeType: file.contentType,
		userId: call.user.id,
		date: call.now,
		content: file.content,
	};
	call.state.attachments.set(attachment.id, attachment);
	return attachment;
}

const notFound = (what: string) => new ClickUpError(404, 'ACCESS_999', `${what} not found`);

/** The task or the Files field that a v3 path names. Custom task IDs are not described for it. */
function entityIn(call: Call): { workspaceId: string; parent: Attachment['parent'] } {
	const workspaceId = workspaceIn(call, 'workspace_id').id;
	const { entity_type: type, entity_id: id } = call.params;
	if (type === 'attachments') {
		const task = call.state.tasks.get(id);
		if (!task || task.deleted || call.state.workspaceOf(task).id !== workspaceId) throw notFound('Task');
		return { workspaceId, parent: { kind: 'task', id } };
	}
	if (type !== 'custom_fields') throw refused('PARAMS', `Wrong path parameter "entity_type": ${type}`);
	if (call.state.fields.get(id)?.type !== 'attachment') throw notFound('Custom Field');
	return { workspaceId, parent: { kind: 'customField', id } };
}

export const attachments = [
	route<MultipartBody>({
		operationId: 'CreateTaskAttachment',
		method: 'POST',
		path: '/api/v2/task/{task_id}/attachment',
		query: customIdQuery,
		accepts: ['multipart'],
		body: anything,
		handle(call) {
			const task = taskIn(call);
			const parent = { kind: 'task', id: task.id } as const;
			const workspaceId = call.state.workspaceOf(task).id;
			return uploadedShape(addAttachment(call, workspaceId, parent, fileOf(call)));
		},
	}),
	route({
		operationId: 'getParentEntityAttachments',
		method: 'GET',
		path: '/api/v3/workspaces/{workspace_id}/{entity_type}/{entity_id}/attachments',
		query: { cursor: text, limit: between(1, 100) },
		handle(call) {
			const { parent } = entityIn(call);
			const { rows, next_cursor } = cursorPage(call, attachmentsOf(call.state, parent.kind, parent.id));
			return { data: rows.map(entityAttachmentShape), next_cursor: next_cursor ?? '' };
		},
	}),
	route<MultipartBody>({
		operationId: 'postEntityAttachment',
		method: 'POST',
		path: '/api/v3/workspaces/{workspace_id}/{entity_type}/{entity_id}/attachments',
		accepts: ['multipart'],
		body: { type: 'object' },
		handle(call) {
			const { workspaceId, parent } = entityIn(call);
			return entityAttachmentShape(addAttachment(call, workspaceId, parent, fileOf(call, 'filename')));
		},
	}),
	/** The file itself, on a server that asks for no token. */
	route({
		method: 'GET',
		path: '/{workspace}/{file}/{name}',
		query: { view: text },
		open: true,
		files: true,
		handle({ state, params }) {
			const { workspace, file, name } = params;
			const path = `/${workspace}/${file}/${encodeURIComponent(name)}`;
			const found = [...state.attachments.values()].find(
				(attachment) => new URL(fileUrl(attachment)).pathname === new URL(`https://x${path}`).pathname,
			);
			if (!found) return new Answer(404, 'Not Found', { 'content-type': 'text/plain' });
			return new Answer(200, found.content, { 'content-type': found.mimeType });
		},
	}),
];
