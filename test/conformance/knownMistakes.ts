export interface KnownMistake {
	operationId: string;
	/** e.g. `body due_date`, `query page`. */
	where: RegExp;
	source: string;
}

/** Where ClickUp's descriptions are wrong, each with how we know. */
export const KNOWN_MISTAKES: KnownMistake[] = [
	{
		operationId: 'UpdateTask',
		where: /^body (due_date|start_date)$/,
		source: 'developer.clickup.com, General time: null clears a date; described as an integer only',
	},
	{
		operationId: 'UpdateTask',
		where: /^body priority$/,
		source: 'CreateTask describes priority as nullable; without null it could not be taken off again',
	},
	{
		operationId: 'GetTasks',
		where: /^query custom_fields$/,
		source: 'developer.clickup.com, Filter tasks: one JSON array as text; described as an array of texts',
	},
	{
		operationId: 'CreateTaskComment',
		where: /^body( comment)?$/,
		source:
			'developer.clickup.com, Comment formatting: `comment` in place of comment_text; notify_all is optional in recorded traffic',
	},
	{
		operationId: 'CreateThreadedComment',
		where: /^body( comment)?$/,
		source: 'the same body as CreateTaskComment; public clients send comment_text or comment alone',
	},
	{
		operationId: 'CreateListComment',
		where: /^body( comment| group_assignee)?$/,
		source:
			'the same body as CreateTaskComment; recorded comments of Lists have a group_assignee, and assignee may be left out',
	},
	{
		operationId: 'CreateChatViewComment',
		where: /^body( comment| assignee| group_assignee)?$/,
		source:
			"the same body as CreateTaskComment; GetChatViewComments describes an assignee, and n8n's own node sends one",
	},
	{
		operationId: 'UpdateComment',
		where: /^body( comment)?$/,
		source:
			'developer.clickup.com, Comment formatting; public clients send comment_text alone, and no route gives the rest of a comment',
	},
	{
		operationId: 'UpdateComment',
		where: /^body (assignee|group_assignee)$/,
		source:
			'group_assignee is a UUID in the example of the description; null takes either off, as a recorded request has it for assignee (UNVERIFIED for updates)',
	},
	{
		operationId: 'EditChecklistItem',
		where: /^body assignee$/,
		source: "n8n's own node and krodak/clickup-cli send the number that creating takes; described as text",
	},
	{
		operationId: 'postEntityAttachment',
		where: /^body attachment$/,
		source:
			'the part with the file is not described at all; its name is that of CreateTaskAttachment (UNVERIFIED)',
	},
	{
		operationId: 'CreateWebhook',
		where: /^body (space_id|folder_id|list_id)$/,
		source: 'IDs are strings everywhere else in the API; described as integers',
	},
	{
		operationId: 'UpdateWebhook',
		where: /^body events$/,
		source: 'developer.clickup.com, Webhooks: "*" or an array; described as a string only',
	},
	{
		operationId: 'EditUserOnWorkspace',
		where: /^body$/,
		source:
			'GetUser and InviteUserToWorkspace: who is invited has no name yet, and most have no custom role, so there is nothing to send; described as required',
	},
	{
		operationId: 'publicPatchAcl',
		where: /^body entries \d+ permission_level$/,
		source: 'its own description: null removes access; typed as a number only',
	},
	{
		operationId: 'GetTeams1',
		where: /^query team_id$/,
		source: 'IDs are sent as they are given: digits to ClickUp, in this test also text that is none',
	},
	{
		operationId: 'UpdateSpace',
		where: /^body color$/,
		source:
			'a Space without a color has null in answers; an update that has to name the color gives it back as it is (UNVERIFIED)',
	},
	{
		operationId: 'UpdateList',
		where: /^body (due_date|priority)$/,
		source:
			'developer.clickup.com, General time: null clears a date; for the priority as on tasks; described as integers only',
	},
	...['CreateFolderFromTemplate', 'CreateFolderListFromTemplate', 'CreateSpaceListFromTemplate'].map(
		(operationId) => ({
			operationId,
			where: /^body options archived$/,
			source: 'its own list of values has null beside 1 and 2; typed as an integer only',
		}),
	),
	{
		operationId: 'CreateGoal',
		where: /^body$/,
		source: "n8n's built-in node sends the due date only when there is one; none is right for all goals",
	},
	{
		operationId: 'CreateGoal',
		where: /^body start_date$/,
		source: 'recorded traffic: accepted, and the goal that is answered has it',
	},
	{
		operationId: 'UpdateGoal',
		where: /^body due_date$/,
		source: 'developer.clickup.com, General time: null clears a date; described as an integer only',
	},
	{
		operationId: 'EditKeyResult',
		where: /^body (list_ids|name|owners|steps_end|steps_start|task_ids|type|unit)$/,
		source:
			'its own text: all properties of Create Key Result may be used too; the schema lists none of them',
	},
	{
		operationId: 'EditKeyResult',
		where: /^body$/,
		source: "n8n's built-in node sends what is changed only, and no route gives the rest of a key result",
	},
	{
		operationId: 'Gettimeentrieswithinadaterange',
		where: /^query assignee$/,
		source: 'its own text: several users with commas between them; described as a number',
	},
	{
		operationId: 'Gettimeentrieswithinadaterange',
		where: /^query (folder|list|space)_id$/,
		source: 'IDs are strings in every answer',
	},
	{
		operationId: 'UpdateatimeEntry',
		where: /^body$/,
		source: 'recorded traffic: accepted without tags, which would have to be replaced by themselves',
	},
	{
		operationId: 'UpdateatimeEntry',
		where: /^body assignee$/,
		source: "n8n's built-in node offers and sends it; ClickUp passes over keys that it does not know",
	},
	{
		operationId: 'GetFilteredTeamTasks',
		where: /^query custom_fields$/,
		source: 'developer.clickup.com, Filter tasks: one JSON array as text; described as an array of texts',
	},
	{
		operationId: 'UpdateTask',
		where: /^body notify_all$/,
		source: "n8n's built-in node sends it; described for new tasks only, and unknown keys are ignored",
	},
	{
		operationId: "GetBulkTasks'TimeinStatus",
		where: /^query task_ids$/,
		source: 'its own description: once for each task; described as one text',
	},
	{
		operationId: 'DeleteDependency',
		where: /^query (depends_on|dependency_of)$/,
		source: 'recorded requests and AddDependency: exactly one of them; described as both required',
	},
];
