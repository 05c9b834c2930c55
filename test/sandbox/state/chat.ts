/** What the chat holds. Times are Unix milliseconds. */

export interface ChatChannel {
	id: string;
	workspaceId: string;
	name: string;
	/** Markdown. */
	description: string;
	topic: string;
	type: 'CHANNEL' | 'DM' | 'GROUP_DM';
	visibility: 'PUBLIC' | 'PRIVATE';
	/** The Space, Folder or List that it belongs to. */
	location: { kind: 'space' | 'folder' | 'list'; id: string } | null;
	creatorId: number;
	dateCreated: number;
	dateUpdated: number;
	memberIds: number[];
	followerIds: number[];
	/** Users who have closed this direct message. */
	closedByIds: number[];
}

export interface ChatReaction {
	reaction: string;
	userId: number;
	date: number;
}

export interface ChatMessage {
	id: string;
	channelId: string;
	/** The message that this one replies to. */
	parentId: string | null;
	type: 'message' | 'post';
	/** Markdown. */
	content: string;
	post: { title: string; subtypeId: string } | null;
	userId: number;
	date: number;
	dateUpdated: number | null;
	assigneeId: number | null;
	assignedById: number | null;
	dateAssigned: number | null;
	groupAssigneeId: string | null;
	resolved: boolean;
	resolvedById: number | null;
	dateResolved: number | null;
	triaged: { action?: number; objectId?: string; objectType?: number };
	followerIds: number[];
	reactions: ChatReaction[];
}
