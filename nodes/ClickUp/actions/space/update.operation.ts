import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { optionalWorkspaceLocator, spaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { spaceFields, spaceSettings } from './spaceFields';

/** A Space without a colour has null in ClickUp's answers, so that is what takes it off. */
const writers = clearedIfEmptied(
	{
		adminCanManage: (fields) => ({ admin_can_manage: fields.flag('adminCanManage') }),
		color: (fields) => ({ color: fields.text('color') }),
		name: (fields) => ({ name: fields.text('name') }),
		private: (fields) => ({ private: fields.flag('private') }),
	},
	{ color: { color: null } },
);

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a space',
		description: 'Change a Space; what is left out stays as it is',
	},
	fields: [
		optionalWorkspaceLocator,
		spaceLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Admins Can Manage',
					name: 'adminCanManage',
					type: 'boolean',
					default: true,
					description:
						"Whether admins can manage the Space when it is private. Needs ClickUp's Enterprise plan.",
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
			],
		},
	],
	current: (params) => ({ method: 'GET', path: path`/v2/space/${params.id('space', 'space')}` }),
	request: async (params, current) => {
		const fields = params.group('updateFields');
		return {
			method: 'PUT',
			path: path`/v2/space/${params.id('space', 'space')}`,
			body: {
				name: current.name ?? '',
				color: current.color ?? null,
				private: current.private ?? false,
				admin_can_manage: current.admin_can_manage ?? true,
				...spaceSettings(fields, current),
				...(await written(fields, writers)),
			},
		};
	},
});
