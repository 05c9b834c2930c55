import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';

/*
 * The ClickApps of a Space that the API can switch. ClickUp wants all of them in every request, so
 * each has the value that counts where nobody says otherwise.
 */

const checklists: INodeProperties = {
	displayName: 'Checklists',
	name: 'checklists',
	type: 'boolean',
	default: true,
	description: 'Whether tasks can have checklists',
};

const customFields: INodeProperties = {
	displayName: 'Custom Fields',
	name: 'customFields',
	type: 'boolean',
	default: true,
	description: 'Whether tasks can have Custom Fields',
};

const dependencyWarning: INodeProperties = {
	displayName: 'Dependency Warning',
	name: 'dependencyWarning',
	type: 'boolean',
	default: true,
	description: 'Whether to warn when a task is closed that waits for others',
};

const dueDates: INodeProperties = {
	displayName: 'Due Dates',
	name: 'dueDates',
	type: 'boolean',
	default: true,
	description: 'Whether tasks can have due dates',
};

const portfolios: INodeProperties = {
	displayName: 'Portfolios',
	name: 'portfolios',
	type: 'boolean',
	default: true,
	description: 'Whether Portfolios can be used',
};

const remapClosedDueDates: INodeProperties = {
	displayName: 'Remap Closed Due Dates',
	name: 'remapClosedDueDate',
	type: 'boolean',
	default: false,
	description: 'Whether due dates of closed subtasks move with the due date of their task',
};

const remapDependencies: INodeProperties = {
	displayName: 'Remap Dependencies',
	name: 'remapDependencies',
	type: 'boolean',
	default: false,
	description: 'Whether the dates of a task move with those of the task that it waits for',
};

const remapDueDates: INodeProperties = {
	displayName: 'Remap Due Dates',
	name: 'remapDueDates',
	type: 'boolean',
	default: false,
	description: 'Whether due dates of subtasks move with the due date of their task',
};

const startDates: INodeProperties = {
	displayName: 'Start Dates',
	name: 'startDates',
	type: 'boolean',
	default: true,
	description: 'Whether tasks can have start dates',
};

const tags: INodeProperties = {
	displayName: 'Tags',
	name: 'tags',
	type: 'boolean',
	default: true,
	description: 'Whether tasks can have tags',
};

const timeEstimates: INodeProperties = {
	displayName: 'Time Estimates',
	name: 'timeEstimates',
	type: 'boolean',
	default: true,
	description: 'Whether tasks can have time estimates',
};

const timeTracking: INodeProperties = {
	displayName: 'Time Tracking',
	name: 'timeTracking',
	type: 'boolean',
	default: true,
	description: 'Whether time can be tracked on tasks',
};

/** The optional fields of a new Space; updating has some more between them. */
export const spaceFields = {
	checklists,
	customFields,
	dependencyWarning,
	dueDates,
	multipleAssignees: {
		displayName: 'Multiple Assignees',
		name: 'multipleAssignees',
		type: 'boolean',
		default: true,
		description: 'Whether a task can have several assignees',
	},
	portfolios,
	remapClosedDueDates,
	remapDependencies,
	remapDueDates,
	startDates,
	tags,
	timeEstimates,
	timeTracking,
} satisfies Record<string, INodeProperties>;

/** Where each switch stands in ClickUp's `features`. */
const FEATURES: Array<{ field: INodeProperties; feature: string; key: string }> = [
	{ field: checklists, feature: 'checklists', key: 'enabled' },
	{ field: customFields, feature: 'custom_fields', key: 'enabled' },
	{ field: dependencyWarning, feature: 'dependency_warning', key: 'enabled' },
	{ field: dueDates, feature: 'due_dates', key: 'enabled' },
	{ field: startDates, feature: 'due_dates', key: 'start_date' },
	{ field: remapDueDates, feature: 'due_dates', key: 'remap_due_dates' },
	{ field: remapClosedDueDates, feature: 'due_dates', key: 'remap_closed_due_date' },
	{ field: portfolios, feature: 'portfolios', key: 'enabled' },
	{ field: remapDependencies, feature: 'remap_dependencies', key: 'enabled' },
	{ field: tags, feature: 'tags', key: 'enabled' },
	{ field: timeEstimates, feature: 'time_estimates', key: 'enabled' },
	{ field: timeTracking, feature: 'time_tracking', key: 'enabled' },
];

/** The first that is a yes or a no. */
const firstFlag = (...values: unknown[]): boolean =>
	values.find((value): value is boolean => typeof value === 'boolean') ?? false;

/** The switch as the person set it; undefined when it is left out or emptied. */
const chosenFlag = (fields: Params, name: string): boolean | undefined =>
	fields.has(name) && !fields.isEmptied(name) ? fields.flag(name) : undefined;

/**
 * What creating and updating share: every feature as it is chosen, else as it is now, else as the
 * default of its field. (ClickUp's answers leave some of the features out that its requests need.)
 */
export function spaceSettings(fields: Params, current: IDataObject = {}): IDataObject {
	const now = (current.features ?? {}) as Record<string, IDataObject | undefined>;
	const features: Record<string, IDataObject> = {};
	for (const { field, feature, key } of FEATURES) {
		const chosen = chosenFlag(fields, field.name);
		(features[feature] ??= {})[key] = firstFlag(chosen, now[feature]?.[key], field.default);
	}
	const several = chosenFlag(fields, 'multipleAssignees');
	return { multiple_assignees: firstFlag(several, current.multiple_assignees, true), features };
}
