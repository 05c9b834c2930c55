/**
 * Where n8n's built-in ClickUp node (n8n-nodes-base 2.41) sends something else than ClickUp wants.
 * The numbers are only names. Those with E were found by running it beside this table.
 */
export const DEFECTS = {
	D02: 'A time estimate of one minute is sent as 6000 ms',
	D03: 'What looks like a number is cut to a whole one, or sent as a number where text is meant',
	D05: 'false, 0 and emptied fields are not sent',
	D08: 'A custom task ID is sent without the query that ClickUp needs to understand it',
	D09: '`limit` is sent in the query, where no route of v2 knows it',
	D12: 'keyResultDeleted is subscribed to under another name',
	D14: 'Steps of 0 are not sent',
	D16: 'Names and IDs are put into the path as they are',
	D17: 'Ordering by due date is sent as dueDate',
	D18: 'custom_task_ids is sent in the body, beside a key `task`; tags are sent as text',
	D19: 'Tags of time entries are sent as text, IDs with the spaces around them',
	D20: 'Colours of a Space tag are sent under the names that creating one has',
	D23: 'Dates are read in the time zone of the server',
	D27: 'Empty lists of assignees are sent with every update',
	D34: 'Fields that ClickUp requires are left out',
	E01: 'The description of a task is sent as `content`, which the API does not describe',
	E02: 'A number is sent where ClickUp describes text',
	E03: 'A field is sent that ClickUp does not take there',
	E04: 'A new start is sent without the end that ClickUp wants with it',
} as const;

export type Defect = keyof typeof DEFECTS;
