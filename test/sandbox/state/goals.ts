export interface Goal {
	id: string;
	/** The number that people see, counted in each Workspace. */
	prettyId: number;
	workspaceId: string;
	name: string;
	description: string;
	color: string;
	creatorId: number;
	ownerIds: number[];
	multipleOwners: boolean;
	dateCreated: number;
	dateUpdated: number;
	startDate: number | null;
	dueDate: number | null;
	deleted: boolean;
	/** null: in no folder of goals. */
	folder: { id: string; name: string } | null;
}

/** A target of a goal. */
export interface KeyResult {
	id: string;
	goalId: string;
	name: string;
	type: 'number' | 'currency' | 'boolean' | 'percentage' | 'automatic';
	unit: string;
	creatorId: number;
	ownerIds: number[];
	dateCreated: number;
	stepsStart: number;
	stepsEnd: number;
	stepsCurrent: number;
	taskIds: string[];
	listIds: string[];
	lastAction: {
		id: string;
		userId: number;
		date: number;
		note: string;
		before: number | null;
		taken: number | null;
	};
}
