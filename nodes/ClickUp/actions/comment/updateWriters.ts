import { clearedIfEmptied } from '../../engine/body';
import { changedText, commentWriters } from './commentBody';

/** How the fields of an update are sent. */
export const updateWriters = clearedIfEmptied(
	{
		...commentWriters,
		commentText: changedText,
		resolved: (fields) => ({ resolved: fields.flag('resolved') }),
	},
	{ assignee: { assignee: null }, groupAssignee: { group_assignee: null } },
);
