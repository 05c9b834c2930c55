import { clearedIfEmptied } from '../../engine/body';
import { commentWriters } from './commentFields';

/** How the fields of an update are sent. */
export const updateWriters = clearedIfEmptied(
	{
		...commentWriters,
		// ClickUp shows the text twice when it is given text and blocks.
		commentText: (fields) =>
			fields.has('commentJson') && !fields.isEmptied('commentJson')
				? {}
				: { comment_text: fields.text('commentText') },
		resolved: (fields) => ({ resolved: fields.flag('resolved') }),
	},
	{ assignee: { assignee: null }, groupAssignee: { group_assignee: null } },
);
