import type { SandboxState } from '../state/state';
import type { ChatChannel, ChatMessage, ChatReaction } from '../state/chat';
import type { User } from '../state/types';

const iso = (time: number) => new Date(time).toISOString();
const text = (id: number | null) => (id === null ? undefined : String(id));

/** The API's numbers for what a channel belongs to; 7 is the Workspace. */
const parentTypes = { space: 4, folder: 5, list: 6 } as const;

export function channelShape(state: SandboxState, channel: ChatChannel, description = channel.description) {
	const { location } = channel;
	const dates = [...state.messages.values()]
		.filter(({ channelId }) => channelId === channel.id)
		.map(({ date }) => date);
	const base = `/api/v3/workspaces/${channel.workspaceId}/chat/channels/${channel.id}`;
	return {
		id: channel.id,
		name: channel.name,
		...(description && { description }),
		...(channel.topic && { topic: channel.topic }),
		type: channel.type,
		visibility: channel.visibility,
		parent: location
			? { id: location.id, type: parentTypes[location.kind] }
			: { id: channel.workspaceId, type: 7 },
		creator: String(channel.creatorId),
		created_at: iso(channel.dateCreated),
		updated_at: iso(channel.dateUpdated),
		workspace_id: channel.workspaceId,
		archived: false,
		...(dates.length > 0 && { latest_comment_at: iso(Math.max(...dates)) }),
		is_canonical_channel: location !== null,
		is_hidden: false,
		links: { members: `${base}/members`, followers: `${base}/followers` },
	};
}

/** A user in members, followers and tagged users: IDs are text here. */
export const chatUserShape = ({ id, email, initials, username }: User) => ({
	email,
	id: String(id),
	initials,
	...(username !== null && { name: username, username }),
});

export const chatUserShapes = (state: SandboxState, ids: number[]) =>
	ids.map((id) => chatUserShape(state.users.get(id)!));

export const reactionShape = ({ date, reaction, userId }: ChatReaction) => ({
	date,
	reaction,
	user_id: String(userId),
});

/** Keys that have no value are left out, as the descriptions allow no null. */
export function messageShape(state: SandboxState, message: ChatMessage, content = message.content) {
	const { post, triaged, parentId } = message;
	const base = `/api/v3/workspaces/${state.channels.get(message.channelId)!.workspaceId}/chat/messages/${message.id}`;
	const replies = [...state.messages.values()].filter((reply) => reply.parentId === message.id);
	return {
		...(post && { post_data: { title: post.title, subtype: { id: post.subtypeId } } }),
		assignee: text(message.assigneeId),
		assigned_by: text(message.assignedById),
		content,
		date: message.date,
		date_assigned: message.dateAssigned ?? undefined,
		date_resolved: message.dateResolved ?? undefined,
		date_updated: message.dateUpdated ?? undefined,
		group_assignee: message.groupAssigneeId ?? undefined,
		id: message.id,
		parent_channel: message.channelId,
		parent_message: parentId ?? undefined,
		resolved: message.resolved,
		resolved_by: text(message.resolvedById),
		triaged_action: triaged.action,
		triaged_object_id: triaged.objectId,
		triaged_object_type: triaged.objectType,
		type: message.type,
		user_id: String(message.userId),
		links: {
			reactions: `${base}/reactions`,
			...(parentId === null && { replies: `${base}/replies` }),
			tagged_users: `${base}/tagged_users`,
		},
		...(parentId === null && { replies_count: replies.length }),
	};
}
