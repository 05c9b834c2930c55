/** What the sandbox remembers. Times are Unix milliseconds, IDs as in the API's answers. */

export interface User {
	id: number;
	/** null: has not accepted the invitation yet. */
	username: string | null;
	email: string;
	color: string;
	initials: string;
	profilePicture: string | null;
	/** IANA name. Decides to which day a date without time belongs. */
	timezone: string;
}

export interface Token {
	/** What the Authorization header has to hold. */
	secret: string;
	kind: 'personal' | 'oauth';
	userId: number;
	/** Workspaces it may use; a personal token may use all of its owner's. */
	workspaceIds: string[] | 'all';
	/** The client that hooks belong to. */
	clientId: string;
}

/** What is paid for. Some of the API needs the last of them. */
export type Plan = 'free' | 'unlimited' | 'business' | 'business plus' | 'enterprise';

/** 1 owner, 2 admin, 3 member, 4 guest. */
export type Role = 1 | 2 | 3 | 4;

export interface Workspace {
	id: string;
	name: string;
	color: string;
	plan: Plan;
	members: Array<{ userId: number; role: Role }>;
	customItems: Array<{ id: number; name: string; namePlural: string; description: string }>;
	/** How many members and guests the plan is paid for. */
	seats: { members: number; guests: number };
	customRoles: Array<{ id: number; name: string; inheritedRole: Role; date: number; memberIds: number[] }>;
}

export interface Status {
	id: string;
	status: string;
	type: 'open' | 'custom' | 'done' | 'closed';
	orderindex: number;
	color: string;
}

export interface Tag {
	name: string;
	fg: string;
	bg: string;
	creator: number;
}

export type Features = Record<string, unknown>;

export interface Space {
	id: string;
	workspaceId: string;
	name: string;
	color: string | null;
	private: boolean;
	adminCanManage: boolean;
	multipleAssignees: boolean;
	features: Features;
	statuses: Status[];
	tags: Tag[];
	archived: boolean;
	deleted: boolean;
	/** Tasks get custom IDs like DEV-1 when this is set. */
	customIdPrefix: string | null;
	nextCustomId: number;
}

export interface Folder {
	id: string;
	spaceId: string;
	parentFolderId: string | null;
	name: string;
	orderindex: number;
	/** Its own statuses, or null when the Space's apply. */
	statuses: Status[] | null;
	archived: boolean;
	deleted: boolean;
}

export interface List {
	id: string;
	spaceId: string;
	/** null: the List lies in the Space itself. */
	folderId: string | null;
	name: string;
	orderindex: number;
	content: string;
	/** Its own statuses, or null when those above apply. */
	statuses: Status[] | null;
	/** ClickUp calls the List's colour its status. */
	color: string | null;
	priority: number | null;
	assigneeId: number | null;
	dueDate: number | null;
	dueDateTime: boolean;
	startDate: number | null;
	/** People with explicit access. */
	memberIds: number[];
	archived: boolean;
	deleted: boolean;
}

/** What new tasks, Lists and Folders can be made from. */
export interface Template {
	id: string;
	kind: 'task' | 'list' | 'folder';
	workspaceId: string;
	name: string;
}

/** A view of tasks. Its settings are kept as they were sent. */
export interface View {
	id: string;
	name: string;
	type: string;
	/** 7 is the Workspace, 4 a Space, 5 a Folder, 6 a List. */
	parent: { id: string; type: 4 | 5 | 6 | 7 };
	settings: {
		filters: { op: 'AND' | 'OR'; fields: object[]; search: string; show_closed: boolean };
		settings: { show_subtasks: number };
		[part: string]: unknown;
	};
	creatorId: number;
	dateCreated: number;
}

export interface Task {
	id: string;
	customId: string | null;
	customItemId: number;
	listId: string;
	/** Further Lists (Tasks in Multiple Lists). */
	extraListIds: string[];
	name: string;
	/** Plain text. */
	description: string;
	markdown: string;
	statusId: string;
	orderindex: number;
	dateCreated: number;
	dateUpdated: number;
	dateClosed: number | null;
	dateDone: number | null;
	archived: boolean;
	deleted: boolean;
	creatorId: number;
	assigneeIds: number[];
	groupAssigneeIds: string[];
	watcherIds: number[];
	tags: string[];
	parentId: string | null;
	priority: number | null;
	dueDate: number | null;
	startDate: number | null;
	points: number | null;
	/** Milliseconds. */
	timeEstimate: number | null;
	/** Milliseconds. */
	timeSpent: number;
	/** By field ID, as stored. */
	fieldValues: Record<string, unknown>;
	/** In the order in which the task was in them; the last is the current one. */
	statusHistory: Array<{ statusId: string; since: number }>;
	/** Milliseconds by user ID or `unassigned`. */
	timeEstimates: Record<string, number>;
	/** Tasks that have to be done before this one. */
	dependsOn: Array<{ taskId: string; date: number; userId: number }>;
	linkedTasks: Array<{ taskId: string; linkId: string; date: number; userId: number }>;
	/** People with explicit access. */
	memberIds: number[];
}

export interface CustomField {
	id: string;
	name: string;
	type: string;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as many shapes as there are field types
	typeConfig: Record<string, any>;
	dateCreated: number;
	hideFromGuests: boolean;
	required: boolean;
	/** Where it was created: it is at hand there and below. */
	place: { kind: 'team' | 'space' | 'folder' | 'list'; id: string };
	/** Further Lists, which tasks took it along to. */
	alsoOn?: string[];
	/** Only for tasks of these types; absent: all. */
	customItemIds?: number[];
}

export interface CommentBlock {
	text?: string;
	type?: string;
	attributes?: Record<string, unknown>;
	[key: string]: unknown;
}

export interface Comment {
	id: number;
	parent: { kind: 'task' | 'list' | 'view' | 'comment'; id: string };
	blocks: CommentBlock[];
	userId: number;
	date: number;
	assigneeId: number | null;
	assignedById: number | null;
	groupAssigneeId: string | null;
	resolved: boolean;
}

export interface Webhook {
	id: string;
	workspaceId: string;
	userId: number;
	clientId: string;
	endpoint: string;
	events: string[];
	spaceId: string | null;
	folderId: string | null;
	listId: string | null;
	taskId: string | null;
	status: 'active' | 'failing' | 'suspended';
	failCount: number;
	secret: string;
}

/** One event on its way to one endpoint. */
export interface Delivery {
	webhookId: string;
	endpoint: string;
	event: string;
	/** The bytes that were signed and sent. */
	body: Buffer;
	signature: string;
	tries: number;
	/** The answer to each try; 0 when there was none. */
	statuses: number[];
	state: 'pending' | 'delivered' | 'failed' | 'dropped';
}

export interface OAuthCode {
	code: string;
	clientId: string;
	userId: number;
	workspaceIds: string[];
	used: boolean;
}
