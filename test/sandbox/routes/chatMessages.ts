import { workspaceIn } from '../access';
import { cursorPage } from '../cursor';
import { created, noContent, route, type Call } from '../route';
import { arrayOf, between, filled, flag, number, object, oneOf, text, type Schema } from '../schema';
import { chatUserShapes, messageShape, reactionShape } from '../shapes/chat';
import type { ChatMessage } from '../state/chat';
import { badRequest, channelIn, format, inFormat, messageIn, userIdText, usersIn } from './chatAccess';

const chat = '/api/v3/workspaces/{workspace_id}/chat';
const pageQuery = { cursor: text, limit: between(1, 100) };
const content: Schema = { type: 'string', minLength: 1, maxLength: 40_000 };
const title: Schema = { type: 'string', minLength: 1, maxLength: 255 };
const subtype = object({ id: filled }, 'id');
/** "lower case emoji names" */
const emoji: Schema = { type: 'string', pattern: '^[^A-Z:\\s]+$' };

const newMessage = object(
	{
		assignee: userIdText,
		group_assignee: filled,
		triaged_action: { type: 'number', enum: [1, 2] },
		triaged_object_id: text,
		triaged_object_type: number,
		type: oneOf('message', 'post'),
		content,
		reactions: {
			...arrayOf(
				object({ date: number, reaction: emoji, user_id: userIdText }, 'date', 'reaction', 'user_id'),
			),
			maxItems: 10,
		},
		followers: { ...arrayOf(userIdText), maxItems: 10 },
		content_format: format,
		post_data: object({ title, subtype }, 'title', 'subtype'),
	},
	'type',
	'content',
);

interface PostData {
	title: string;
	subtype: { id: string };
}

interface CreateBody {
	assignee?: string;
	group_assignee?: string;
	triaged_action?: number;
	triaged_object_id?: string;
	triaged_object_type?: number;
	type: ChatMessage['type'];
	content: string;
	reactions?: Array<{ date: number; reaction: string; user_id: string }>;
	followers?: string[];
	post_data?: PostData;
}

interface UpdateBody {
	assignee?: string;
	group_assignee?: string;
	content?: string;
	content_format?: string;
	post_data?: Partial<PostData>;
	resolved?: boolean;
}

/** The kinds of posts; their IDs differ from Workspace to Workspace. */
const subtypesOf = (workspaceId: string) =>
	['Announcement', 'Discussion', 'Idea', 'Update'].map((name, i) => ({
		id: `5b7e1f00-0000-4000-8000-${workspaceId.padStart(11, '0')}${i}`,
		name,
	}));

function checkSubtype(call: Call, id: string): void {
	const known = subtypesOf(call.params.workspace_id).some((candidate) => candidate.id === id);
	if (!known) throw badRequest(`There is no post subtype ${id} in this Workspace`);
}

function checkGroup(call: Call, id: string | undefined): void {
	if (id === undefined) return;
	if (call.state.userGroups.get(id)?.workspaceId !== call.params.workspace_id) {
		throw badRequest(`There is no user group ${id} in this Workspace`);
	}
}

function assigned(call: Call, assignee: string | undefined): Partial<ChatMessage> {
	if (assignee === undefined) return {};
	const [assigneeId] = usersIn(call, [assignee]);
	return { assigneeId, assignedById: call.user.id, dateAssigned: call.now };
}

function addMessage(call: Call<CreateBody>, channelId: string, parentId: string | null): ChatMessage {
	const { body, now, state, user } = call;
	if ((body.type === 'post') !== (body.post_data !== undefined)) {
		throw badRequest('post_data goes with the type post, and a post needs it');
	}
	if (body.post_data) checkSubtype(call, body.post_data.subtype.id);
	checkGroup(call, body.group_assignee);
	const reactors = usersIn(call, [...new Set(body.reactions?.map(({ user_id }) => user_id))]);
	const message: ChatMessage = {
		id: state.nextId('comment'),
		channelId,
		parentId,
		type: body.type,
		content: body.content,
		post: body.post_data ? { title: body.post_data.title, subtypeId: body.post_data.subtype.id } : null,
		userId: user.id,
		date: now,
		dateUpdated: null,
		assigneeId: null,
		assignedById: null,
		dateAssigned: null,
		groupAssigneeId: body.group_assignee ?? null,
		resolved: false,
		resolvedById: null,
		dateResolved: null,
		triaged: {
			action: body.triaged_action,
			objectId: body.triaged_object_id,
			objectType: body.triaged_object_type,
		},
		followerIds: usersIn(call, body.followers ?? []),
		reactions: (body.reactions ?? []).map(({ date, reaction, user_id }) => ({
			date,
			reaction,
			userId: reactors.find((id) => id === Number(user_id))!,
		})),
		...assigned(call, body.assignee),
	};
	state.messages.set(message.id, message);
	return message;
}

/** A page of messages or replies, newest first. */
function page(call: Call, wanted: (message: ChatMessage) => boolean) {
	const messages = [...call.state.messages.values()].filter(wanted).reverse();
	const { rows, next_cursor } = cursorPage(call, messages);
	return {
		data: rows.map((message) =>
			messageShape(call.state, message, inFormat(message.content, call.query.content_format)),
		),
		next_cursor: next_cursor ?? '',
	};
}

/** UNVERIFIED: how a mention is written. Here it is the username after an @. */
const taggedIn = (call: Call, { content: written }: ChatMessage) =>
	workspaceIn(call, 'workspace_id')
		.members.map(({ userId }) => userId)
		.filter((id) => written.includes(`@${call.state.users.get(id)!.username}`));

export const chatMessages = [
	route({
		operationId: 'getChatMessages',
		method: 'GET',
		path: `${chat}/channels/{channel_id}/messages`,
		query: { ...pageQuery, content_format: format },
		handle(call) {
			const { id } = channelIn(call);
			return page(call, ({ channelId, parentId }) => channelId === id && parentId === null);
		},
	}),
	route<CreateBody>({
		operationId: 'createChatMessage',
		method: 'POST',
		path: `${chat}/channels/{channel_id}/messages`,
		body: newMessage,
		handle: (call) => created(messageShape(call.state, addMessage(call, channelIn(call).id, null))),
	}),
	route<UpdateBody>({
		operationId: 'patchChatMessage',
		method: 'PATCH',
		path: `${chat}/messages/{message_id}`,
		body: object({
			assignee: userIdText,
			group_assignee: filled,
			content,
			content_format: format,
			post_data: object({ title, subtype }),
			resolved: flag,
		}),
		handle(call) {
			const message = messageIn(call);
			const { body, now, user } = call;
			if (body.post_data && !message.post) throw badRequest('The message is no post');
			if (body.post_data?.subtype) checkSubtype(call, body.post_data.subtype.id);
			checkGroup(call, body.group_assignee);
			Object.assign(message, assigned(call, body.assignee), { dateUpdated: now });
			if (body.content !== undefined) message.content = body.content;
			if (body.group_assignee !== undefined) message.groupAssigneeId = body.group_assignee;
			if (body.resolved !== undefined) {
				const done = body.resolved ? { resolvedById: user.id, dateResolved: now } : {};
				Object.assign(message, { resolved: body.resolved, resolvedById: null, dateResolved: null }, done);
			}
			if (message.post && body.post_data) {
				message.post = {
					title: body.post_data.title ?? message.post.title,
					subtypeId: body.post_data.subtype?.id ?? message.post.subtypeId,
				};
			}
			return messageShape(call.state, message);
		},
	}),
	route({
		operationId: 'deleteChatMessage',
		method: 'DELETE',
		path: `${chat}/messages/{message_id}`,
		handle(call) {
			const { id } = messageIn(call);
			for (const message of [...call.state.messages.values()]) {
				if (message.id === id || message.parentId === id) call.state.messages.delete(message.id);
			}
			return noContent();
		},
	}),
	route({
		operationId: 'getChatMessageReactions',
		method: 'GET',
		path: `${chat}/messages/{message_id}/reactions`,
		query: pageQuery,
		handle(call) {
			const { rows, next_cursor } = cursorPage(call, messageIn(call).reactions);
			return { data: rows.map(reactionShape), next_cursor: next_cursor ?? '' };
		},
	}),
	route<{ reaction: string }>({
		operationId: 'createChatReaction',
		method: 'POST',
		path: `${chat}/messages/{message_id}/reactions`,
		body: object({ reaction: emoji }, 'reaction'),
		handle(call) {
			const { reactions } = messageIn(call);
			const reaction = { reaction: call.body.reaction, userId: call.user.id, date: call.now };
			const same = reactions.find(
				(other) => other.reaction === reaction.reaction && other.userId === reaction.userId,
			);
			if (!same) reactions.push(reaction);
			return created(reactionShape(same ?? reaction));
		},
	}),
	route({
		operationId: 'deleteChatReaction',
		method: 'DELETE',
		path: `${chat}/messages/{message_id}/reactions/{reaction}`,
		handle(call) {
			const { reactions } = messageIn(call);
			const at = reactions.findIndex(
				({ reaction, userId }) => reaction === call.params.reaction && userId === call.user.id,
			);
			if (at === -1) throw badRequest(`There is no reaction ${call.params.reaction} of yours`);
			reactions.splice(at, 1);
			return noContent();
		},
	}),
	route({
		operationId: 'getChatMessageReplies',
		method: 'GET',
		path: `${chat}/messages/{message_id}/replies`,
		query: { ...pageQuery, content_format: format },
		handle(call) {
			const { id } = messageIn(call);
			return page(call, ({ parentId }) => parentId === id);
		},
	}),
	route<CreateBody>({
		operationId: 'createReplyMessage',
		method: 'POST',
		path: `${chat}/messages/{message_id}/replies`,
		body: newMessage,
		handle(call) {
			const { id, channelId, parentId } = messageIn(call);
			if (parentId !== null) throw badRequest('A reply cannot be replied to');
			return created(messageShape(call.state, addMessage(call, channelId, id)));
		},
	}),
	route({
		operationId: 'getChatMessageTaggedUsers',
		method: 'GET',
		path: `${chat}/messages/{message_id}/tagged_users`,
		query: pageQuery,
		handle(call) {
			const { rows, next_cursor } = cursorPage(call, taggedIn(call, messageIn(call)));
			return { data: chatUserShapes(call.state, rows), next_cursor: next_cursor ?? '' };
		},
	}),
	route({
		operationId: 'getSubtypes',
		method: 'GET',
		path: '/api/v3/workspaces/{workspace_id}/comments/types/{comment_type}/subtypes',
		handle(call) {
			const { id } = workspaceIn(call, 'workspace_id');
			const type = call.params.comment_type;
			if (!['post', 'ai', 'syncup', 'ai_via_brain'].includes(type))
				throw badRequest(`No comment type ${type}`);
			// A bare array, as clients in use read it.
			return type === 'post' ? subtypesOf(id) : [];
		},
	}),
];
