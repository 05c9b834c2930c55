/** Who may do what, and who did. Times are Unix milliseconds. */

export interface UserGroup {
	id: string;
	workspaceId: string;
	creatorId: number;
	name: string;
	/** What it is mentioned by. */
	handle: string;
	dateCreated: number;
	memberIds: number[];
}

/** Who has explicit access to an object. */
export interface Acl {
	private: boolean;
	/** 1 read, 3 comment, 4 edit, 5 create. */
	entries: Array<{ kind: 'user' | 'group'; id: string; permissionLevel: number }>;
}

export interface AuditEvent {
	id: string;
	workspaceId: string;
	/** Which of the logs it stands in, e.g. auth-and-security. */
	applicability: string;
	eventType: string;
	eventStatus: string;
	userId: number;
	date: number;
}
