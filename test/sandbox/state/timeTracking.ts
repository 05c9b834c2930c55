/** A piece of tracked time, or a running timer. The legacy routes call those of tasks intervals. */
export interface TimeEntry {
	/** Larger than 2^53, as in real life. */
	id: string;
	workspaceId: string;
	/** null: time of no task. */
	taskId: string | null;
	userId: number;
	billable: boolean;
	start: number;
	/** null: the timer is running. */
	end: number | null;
	description: string;
	/** Names of tags of the Workspace. */
	tags: string[];
	/** When it was last changed. */
	at: number;
	deleted: boolean;
	history: Array<{
		id: string;
		date: number;
		userId: number;
		field: string;
		before: unknown;
		after: unknown;
	}>;
}

/** A label of time entries; it belongs to the Workspace. */
export interface TimeEntryTag {
	workspaceId: string;
	name: string;
	fg: string;
	bg: string;
	creator: number;
}
