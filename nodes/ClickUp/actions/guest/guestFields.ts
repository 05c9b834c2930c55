import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { written } from '../../engine/body';
import type { Params } from '../../engine/params';
import { byNameOrId, fromList } from '../../fields/modes';
import { customRoleLocator } from '../../fields/people';

export const guestField: INodeProperties = {
	displayName: 'Guest',
	name: 'guest',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	typeOptions: { loadOptionsDependsOn: ['team.value'] },
	description: 'The guest, by e-mail, name or user ID',
	modes: [fromList('searchGuests'), byNameOrId('jane@example.com')],
};

/** The guest's user ID, for an address. */
export const guestId = async (params: Params): Promise<string> => String(await params.person('guest'));

/** What a guest may do in the Workspace. */
export const permissionFields: INodeProperties[] = [
	{
		displayName: 'Can Create Views',
		name: 'canCreateViews',
		type: 'boolean',
		default: false,
		description: 'Whether the guest may create views',
	},
	{
		displayName: 'Can Edit Tags',
		name: 'canEditTags',
		type: 'boolean',
		default: false,
		description: 'Whether the guest may edit tags',
	},
	{
		displayName: 'Can See Points Estimated',
		name: 'canSeePointsEstimated',
		type: 'boolean',
		default: false,
		description: 'Whether the guest may see estimates in points',
	},
	{
		displayName: 'Can See Time Estimated',
		name: 'canSeeTimeEstimated',
		type: 'boolean',
		default: false,
		description: 'Whether the guest may see time estimates',
	},
	{
		displayName: 'Can See Time Spent',
		name: 'canSeeTimeSpent',
		type: 'boolean',
		default: false,
		description: 'Whether the guest may see tracked time',
	},
	customRoleLocator,
];

/** How those fields are sent. */
export const permissionWriters: Writers = {
	canCreateViews: (fields) => ({ can_create_views: fields.flag('canCreateViews') }),
	canEditTags: (fields) => ({ can_edit_tags: fields.flag('canEditTags') }),
	canSeePointsEstimated: (fields) => ({
		can_see_points_estimated: fields.flag('canSeePointsEstimated'),
	}),
	canSeeTimeEstimated: (fields) => ({ can_see_time_estimated: fields.flag('canSeeTimeEstimated') }),
	canSeeTimeSpent: (fields) => ({ can_see_time_spent: fields.flag('canSeeTimeSpent') }),
	customRoleId: (fields) => ({ custom_role_id: fields.number('customRoleId') }),
};

/** What the answer of sharing holds. */
export const sharedOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Include Shared',
			name: 'includeShared',
			type: 'boolean',
			default: true,
			description: 'Whether to return the details of everything that is shared with the guest',
		},
	],
};

/** The query that goes with `sharedOptions`. */
export async function sharedQuery(params: Params): Promise<IDataObject> {
	return await written(params.group('options'), {
		includeShared: (options) => ({ include_shared: options.flag('includeShared') }),
	});
}

/** The guest in an answer: the description of the API says nothing of some answers. */
export const guestIn = (found: IDataObject[]): IDataObject[] =>
	found.map((answer) => (answer.guest ?? answer) as IDataObject);
