import { customIdQuery, listIn, taskIn } from '../access';
import { refused } from '../errors';
import { commentChange, taskChanged } from '../events';
import { route, type Call } from '../route';
import { arrayOf, filled, flag, integer, nullable, object, text, type Schema } from '../schema';
import { userShape } from '../shapes/users';
import type { SandboxState } from '../state/state';
import type { Comment, CommentBlock } from '../state/types';

const pageSize = 25;
const pageQuery = { start: integer, start_id: text };

interface CommentBody {
	comment_text?: string;
	comment?: CommentBlock[];
	assignee?: number | null;
	group_assignee?: string;
	notify_all?: boolean;
}

/** A run of text with attributes, or an emoji, or a mention. */
const block: Schema = {
	type: 'object',
	properties: {
		text,
		type: text,
		attributes: { type: 'object' },
		emoticon: object({ code: filled }, 'code'),
		user: object({ id: integer }, 'id'),
	},
	additionalProperties: false,
};

const commentBody = object({
	comment_text: filled,
	comment: { ...arrayOf(block), minItems: 1 },
	assignee: nullable(integer),
	group_assignee: text,
	notify_all: flag,
});

function addComment(call: Call<CommentBody>, parent: Comment['parent']): Comment {
	const { comment_text: plain, comment: blocks, assignee = null, group_assignee = null } = call.body;
	if (plain === undefined && blocks === undefined) {
		throw refused('BODY', 'Missing body key "comment_text" (or "comment")');
	}
	// ClickUp shows the text twice when it is given both.
	if (plain !== undefined && blocks !== undefined) {
		throw refused('BODY', 'Body key "comment" cannot go together with "comment_text"');
	}
	const comment: Comment = {
		id: Number(call.state.nextId('comment')),
		parent,
		blocks: blocks ?? [{ text: plain as string }],
		userId: call.user.id,
		date: call.now,
		assigneeId: assignee,
		assignedById: assignee === null ? null : call.user.id,
		groupAssigneeId: group_assignee,
		resolved: false,
	};
	call.state.comments.set(comment.id, comment);
	return comment;
}

/** What a create answers: neither the text nor the user, and the ID as a number. */
function createdShape(call: Call, comment: Comment, workspaceId: string) {
	const object_id = String(comment.id);
	const workspace = Number(workspaceId);
	return {
		id: comment.id,
		hist_id: call.state.nextHistoryId(),
		date: comment.date,
		version: {
			object_type: 'comment',
			object_id,
			workspace_id: workspace,
			operation: 'c',
			data: {
				context: {
					root_parent_type: comment.parent.kind === 'task' ? 1 : 6,
					is_chat: false,
					audit_context: { userid: comment.userId, current_time: comment.date, route: '*' },
					originating_service: 'sandbox',
				},
				relationships: [
					{
						type: 'comment-author',
						object_type: 'user',
						object_id: String(comment.userId),
						workspace_id: workspace,
					},
				],
				changes: [{ field: 'date_created', after: comment.date }],
			},
			master_id: 1,
			version: comment.date,
			deleted: false,
			traceparent: '1',
			date_created: comment.date,
			date_updated: comment.date,
			event_publish_time: comment.date,
		},
	};
}

export function commentShape(state: SandboxState, comment: Comment) {
	const user = (id: number | null) => (id === null ? null : userShape(state.users.get(id)!));
	const assigned = comment.assigneeId !== null;
	const replies = [...state.comments.values()].filter(
		({ parent }) => parent.kind === 'comment' && parent.id === String(comment.id),
	);
	return {
		id: String(comment.id),
		comment: comment.blocks,
		comment_text: comment.blocks.map(({ text: run }) => run ?? '').join(''),
		user: user(comment.userId),
		...(assigned && { resolved: comment.resolved }),
		assignee: user(comment.assigneeId),
		group_assignee: comment.groupAssigneeId,
		...(assigned && { assigned_by: user(comment.assignedById) }),
		reactions: [],
		date: String(comment.date),
		reply_count: replies.length,
	};
}

/** A page of comments, newest first; `start` and `start_id` name the oldest one that is known. */
function page(call: Call, kind: Comment['parent']['kind'], id: string) {
	const { start, start_id: startId } = call.query;
	if ((start === undefined) !== (startId === undefined)) {
		throw refused('QUERY', 'Query parameters "start" and "start_id" go together');
	}
	const older = (comment: Comment) =>
		start === undefined ||
		comment.date < (start as number) ||
		(comment.date === start && comment.id < Number(startId));
	const comments = [...call.state.comments.values()]
		.filter(({ parent }) => parent.kind === kind && parent.id === id)
		.filter(older)
		.sort((a, b) => b.date - a.date || b.id - a.id)
		.slice(0, pageSize);
	return { comments: comments.map((comment) => commentShape(call.state, comment)) };
}

export const comments = [
	route({
		operationId: 'GetTaskComments',
		method: 'GET',
		path: '/api/v2/task/{task_id}/comment',
		query: { ...customIdQuery, ...pageQuery },
		handle: (call) => page(call, 'task', taskIn(call).id),
	}),
	route<CommentBody>({
		operationId: 'CreateTaskComment',
		method: 'POST',
		path: '/api/v2/task/{task_id}/comment',
		query: customIdQuery,
		body: commentBody,
		handle(call) {
			const task = taskIn(call);
			const comment = addComment(call, { kind: 'task', id: task.id });
			task.dateUpdated = call.now;
			taskChanged(call, task, [
				{
					field: 'comment',
					before: null,
					after: String(comment.id),
					comment: commentChange(comment, call.user),
				},
			]);
			return createdShape(call, comment, call.state.workspaceOf(task).id);
		},
	}),
	route({
		operationId: 'GetListComments',
		method: 'GET',
		path: '/api/v2/list/{list_id}/comment',
		query: pageQuery,
		handle: (call) => page(call, 'list', listIn(call).id),
	}),
	route<CommentBody>({
		operationId: 'CreateListComment',
		method: 'POST',
		path: '/api/v2/list/{list_id}/comment',
		body: commentBody,
		handle(call) {
			const list = listIn(call);
			const comment = addComment(call, { kind: 'list', id: list.id });
			return createdShape(call, comment, call.state.workspaceOf(list).id);
		},
	}),
];
