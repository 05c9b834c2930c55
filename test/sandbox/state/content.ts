/** What tasks and Workspaces hold besides tasks. Times are Unix milliseconds. */

export interface ChecklistItem {
	id: string;
	name: string;
	assigneeId: number | null;
	resolved: boolean;
	/** Another item of the same checklist. */
	parentId: string | null;
	dateCreated: number;
}

export interface Checklist {
	id: string;
	taskId: string;
	name: string;
	creatorId: number;
	dateCreated: number;
	items: ChecklistItem[];
}

export interface Attachment {
	/** A UUID and the extension, as in the API's answers. */
	id: string;
	/** What it was uploaded to: a task, or a Custom Field of type Files. */
	parent: { kind: 'task' | 'customField'; id: string };
	workspaceId: string;
	title: string;
	mimeType: string;
	userId: number;
	date: number;
	content: Buffer;
}

export interface Doc {
	id: string;
	workspaceId: string;
	name: string;
	/** 4 Space, 5 Folder, 6 List, 7 Everything, 12 Workspace. */
	parent: { id: string; type: number };
	public: boolean;
	creatorId: number;
	dateCreated: number;
	dateUpdated: number;
	deleted: boolean;
	archived: boolean;
}

export interface DocPage {
	id: string;
	docId: string;
	parentPageId: string | null;
	name: string;
	subTitle: string | null;
	/** Markdown. */
	content: string;
	creatorId: number;
	dateCreated: number;
	dateUpdated: number;
}
