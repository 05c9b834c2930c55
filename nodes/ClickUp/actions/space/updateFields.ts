import type { INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied } from '../../engine/body';
import { spaceFields } from './spaceFields';

/** Everything about a Space that can be changed. */
export const updateFields: INodeProperties[] = [
	{
		displayName: 'Admins Can Manage',
		name: 'adminCanManage',
		type: 'boolean',
		default: true,
		description: "Whether admins can manage the Space when it is private. Needs ClickUp's Enterprise plan.",
	},
	spaceFields.checklists,
	{
		displayName: 'Color',
		name: 'color',
		type: 'color',
		default: '',
		description: 'Color of the Space; empty takes it off',
	},
	spaceFields.customFields,
	spaceFields.dependencyWarning,
	spaceFields.dueDates,
	spaceFields.multipleAssignees,
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		description: 'New name of the Space',
	},
	spaceFields.portfolios,
	{
		displayName: 'Private',
		name: 'private',
		type: 'boolean',
		default: false,
		description: 'Whether only invited people see the Space',
	},
	spaceFields.remapClosedDueDates,
	spaceFields.remapDependencies,
	spaceFields.remapDueDates,
	spaceFields.startDates,
	spaceFields.tags,
	spaceFields.timeEstimates,
	spaceFields.timeTracking,
];

/** A Space without a colour has null in ClickUp's answers, so that is what takes it off. */
export const updateWriters: Writers = clearedIfEmptied(
	{
		adminCanManage: (fields) => ({ admin_can_manage: fields.flag('adminCanManage') }),
		color: (fields) => ({ color: fields.text('color') }),
		name: (fields) => ({ name: fields.text('name') }),
		private: (fields) => ({ private: fields.flag('private') }),
	},
	{ color: { color: null } },
);
