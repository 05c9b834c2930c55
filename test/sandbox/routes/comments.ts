import { customIdQuery, listIn, taskById, taskIn } from '../access';
import { refused, unknownObject } from '../errors';
import { commentChange, taskChanged } from '../events';
import { route, type Call } from '../route';
import { arrayOf, filled, flag, integer, nullable, object, text, type Schema } from '../schema';
import { userShape } from '../shapes/users';
import type { SandboxState } from '../state/state';
import type { Comment, CommentBlock, View } from '../state/types';
import { viewIn, workspaceIdOf } from './views';

const pageSize = 25;
const pageQuery = { start: integer, start_id: text };

interface CommentBody {
	comment_text?: string;
	comment?: CommentBlock[];
	assignee?: number | null;
	group_assignee?: string | null;
	notify_all?: boolean;
	resolved?: boolean;
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

/** The blocks of a body, undefined when it has neither text nor blocks. */
function blocksOf({ comment_text: plain, comment: blocks }: CommentBody): CommentBlock[] | undefined {
	// ClickUp shows the text twice when it is given both.
	if (plain !== undefined && blocks !== undefined) {
		throw refused('BODY', 'Body key "comment" cannot go together with "comment_text"');
	}
	return plain === undefined ? blocks : [{ text: plain }];
}

function addComment(call: Call<CommentBody>, parent: Comment['parent']): Comment {
	const { assignee = null, group_assignee = null } = call.body;
	const blocks = blocksOf(call.body);
	if (!blocks) throw refused('BODY', 'Missing body key "comment_text" (or "comment")');
	const comment: Comment = {
		id: Number(call.state.nextId('comment')),
		parent,
		blocks,
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

/** A mention is read with its user, and with the name as its text. */
function readBlock(state: SandboxState, block: CommentBlock): CommentBlock {
	const mentioned = block.type === 'tag' && state.users.get((block.user as { id: number }).id);
	return mentioned ? { ...block, text: `@${mentioned.username}`, user: userShape(mentioned) } : block;
}

export function commentShape(state: SandboxState, comment: Comment) {
	const user = (id: number | null) => (id === null ? null : userShape(state.users.get(id)!));
	const assigned = comment.assigneeId !== null;
	const blocks = comment.blocks.map((own) => readBlock(state, own));
	return {
		id: String(comment.id),
		comment: blocks,
		comment_text: blocks.map(({ text: run }) => run ?? '').join(''),
		user: user(comment.userId),
		...(assigned && { resolved: comment.resolved }),
		assignee: user(comment.assigneeId),
		group_assignee: comment.groupAssigneeId,
		...(assigned && { assigned_by: user(comment.assignedById) }),
		reactions: [],
		date: String(comment.date),
		reply_count: repliesTo(state, comment.id).length,
	};
}

const repliesTo = (state: SandboxState, id: number) =>
	[...state.comments.values()].filter(({ parent }) => parent.kind === 'comment' && parent.id === String(id));

/** The comment in the path, on something that the token may use. */
function commentIn(call: Call): Comment {
	const comment = call.state.comments.get(Number(call.params.comment_id));
	if (!comment) throw unknownObject();
	checkAccess(call, comment);
	return comment;
}

function checkAccess(call: Call, { parent }: Comment): void {
	const above = parent.kind === 'comment' ? call.state.comments.get(Number(parent.id)) : undefined;
	if (above) checkAccess(call, above);
	if (parent.kind === 'task') taskById(call, parent.id);
	if (parent.kind === 'list') listIn(call, parent.id);
	if (parent.kind === 'view') viewIn({ ...call, params: { view_id: parent.id } });
}

/** UNVERIFIED: what ClickUp answers for a view that is no Chat view. */
function chatViewIn(call: Call): View {
	const view = viewIn(call);
	if (view.type !== 'conversation') throw refused('VALUE', `The view ${view.id} is not a Chat view`);
	return view;
}

/** Changes a comment as a body says; what it leaves out stays. */
function changeComment(call: Call<CommentBody>, comment: Comment): void {
	const { assignee, group_assignee: group, resolved } = call.body;
	comment.blocks = blocksOf(call.body) ?? comment.blocks;
	if (assignee !== undefined) {
		comment.assigneeId = assignee;
		comment.assignedById = assignee === null ? null : call.user.id;
	}
	if (group !== undefined) comment.groupAssigneeId = group;
	if (resolved !== undefined) comment.resolved = resolved;
}

function tellTask(call: Call, comment: Comment, field: 'comment' | 'comment_edited'): void {
	const task = comment.parent.kind === 'task' ? call.state.tasks.get(comment.parent.id) : undefined;
	if (!task) return;
	task.dateUpdated = call.now;
	const after = String(comment.id);
	taskChanged(call, task, [{ field, before: null, after, comment: commentChange(comment, call.user) }]);
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
			tellTask(call as Call, comment, 'comment');
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
	route({
		operationId: 'GetChatViewComments',
		method: 'GET',
		path: '/api/v2/view/{view_id}/comment',
		query: pageQuery,
		handle: (call) => page(call, 'view', chatViewIn(call).id),
	}),
	route<CommentBody>({
		operationId: 'CreateChatViewComment',
		method: 'POST',
		path: '/api/v2/view/{view_id}/comment',
		body: commentBody,
		handle(call) {
			const view = chatViewIn(call as Call);
			const comment = addComment(call, { kind: 'view', id: view.id });
			return createdShape(call, comment, workspaceIdOf(call.state, view));
		},
	}),
	route({
		operationId: 'GetThreadedComments',
		method: 'GET',
		path: '/api/v2/comment/{comment_id}/reply',
		handle(call) {
			const replies = repliesTo(call.state, commentIn(call).id).reverse();
			return { comments: replies.map((reply) => commentShape(call.state, reply)) };
		},
	}),
	route<CommentBody>({
		operationId: 'CreateThreadedComment',
		method: 'POST',
		path: '/api/v2/comment/{comment_id}/reply',
		body: commentBody,
		handle(call) {
			addComment(call, { kind: 'comment', id: String(commentIn(call as Call).id) });
			return {};
		},
	}),
	route<CommentBody>({
		operationId: 'UpdateComment',
		method: 'PUT',
		path: '/api/v2/comment/{comment_id}',
		body: object({
			comment_text: filled,
			comment: { ...arrayOf(block), minItems: 1 },
			assignee: nullable(integer),
			group_assignee: nullable(text),
			resolved: flag,
		}),
		handle(call) {
			const comment = commentIn(call as Call);
			changeComment(call, comment);
			tellTask(call as Call, comment, 'comment_edited');
			return {};
		},
	}),
	route({
		operationId: 'DeleteComment',
		method: 'DELETE',
		path: '/api/v2/comment/{comment_id}',
		handle(call) {
			const remove = ({ id }: Comment) => {
				repliesTo(call.state, id).forEach(remove);
				call.state.comments.delete(id);
			};
			remove(commentIn(call));
			return {};
		},
	}),
];
