export type GuestLevel = 'read' | 'comment' | 'edit' | 'create';

/** What a Workspace lets a guest do; the guest is one of its members too, with the role 4. */
export interface Guest {
	workspaceId: string;
	userId: number;
	invitedById: number;
	dateInvited: number;
	canEditTags: boolean;
	canSeeTimeSpent: boolean;
	canSeeTimeEstimated: boolean;
	canSeePointsEstimated: boolean;
	canCreateViews: boolean;
	customRoleId: number | null;
	/** By the ID of what is shared. */
	tasks: Map<string, GuestLevel>;
	lists: Map<string, GuestLevel>;
	folders: Map<string, GuestLevel>;
}
