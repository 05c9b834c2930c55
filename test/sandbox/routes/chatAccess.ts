import { workspaceIn } from '../access';
import { ClickUpError } from '../errors';
import type { Call } from '../route';
import { oneOf, type Schema } from '../schema';
import type { ChatChannel, ChatMessage } from '../state/chat';

/** In which form texts are given or sent. */
export const format = oneOf('text/md', 'text/plain');

/** A user ID of a chat body: digits, as text. */
export const userIdText: Schema = { type: 'string', pattern: '^-?[0-9]+$' };

const notFound = (what: string) => new ClickUpError(404, 'SANDBOX_CHAT', `${what} not found`);
export const badRequest = (message: string) => new ClickUpError(400, 'SANDBOX_CHAT', message);

/** Who is not in a private channel or a direct message does not see it. */
export const mayRead = (call: Call, channel: ChatChannel) =>
	channel.visibility === 'PUBLIC' || channel.memberIds.includes(call.user.id);

/** The channel in the path. */
export function channelIn(call: Call, id = call.params.channel_id): ChatChannel {
	const workspace = workspaceIn(call, 'workspace_id');
	const channel = call.state.channels.get(id);
	if (!channel || channel.workspaceId !== workspace.id || !mayRead(call, channel)) throw notFound('Channel');
	return channel;
}

/** The message or reply in the path. */
export function messageIn(call: Call): ChatMessage {
	workspaceIn(call, 'workspace_id');
	const message = call.state.messages.get(call.params.message_id);
	if (!message) throw notFound('Message');
	channelIn(call, message.channelId);
	return message;
}

/** IDs of users who belong to the Workspace. */
export function usersIn(call: Call, ids: string[]): number[] {
	const workspace = workspaceIn(call, 'workspace_id');
	if (new Set(ids).size !== ids.length) throw badRequest('User IDs must be unique');
	for (const id of ids) {
		if (!call.state.isMember(workspace.id, Number(id)))
			throw badRequest(`User ${id} is not in the Workspace`);
	}
	return ids.map(Number);
}

/** Markdown without its marks, roughly as ClickUp gives text/plain. */
export const plainText = (markdown: string) =>
	markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/(\*\*|__|[*_`~]|^#+ |^> )/gm, '');

/** A text in the form that the query asks for. */
export const inFormat = (text: string, asked: unknown) => (asked === 'text/plain' ? plainText(text) : text);
