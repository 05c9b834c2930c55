import type { INodeProperties } from 'n8n-workflow';

import { locations } from '../../fields/locations';
import { MINUTES_OF_OVERLAP } from './window';

/** As for the webhook trigger, without tasks: one task is not looked for by a search. */
const places: INodeProperties = {
	...locations,
	description:
		'Where it has to happen: any number of Spaces, Folders and Lists. Leave it empty for the whole Workspace.',
	displayOptions: { show: { where: ['locations'] } },
	options: (locations.options as Array<{ name: string }>).filter(
		({ name }) => name !== 'tasks',
	) as INodeProperties['options'],
};

const inLocations = { show: { '/where': ['locations'] } };

export const pollFields: INodeProperties[] = [
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		options: [
			{ name: 'Task Created', value: 'taskCreated', description: 'A task is new' },
			{
				name: 'Task Created or Updated',
				value: 'taskCreatedOrUpdated',
				description: 'A task is new, or anything about it has changed',
			},
			{
				name: 'Task Updated',
				value: 'taskUpdated',
				description: 'A task that was there before has changed',
			},
		],
		default: 'taskCreatedOrUpdated',
		description: 'What has to happen in ClickUp to start the workflow',
	},
	{
		displayName: 'Where',
		name: 'where',
		type: 'options',
		options: [
			{
				name: 'Locations',
				value: 'locations',
				description: 'In Spaces, Folders and Lists, or in the whole Workspace',
			},
			{
				name: 'View',
				value: 'view',
				description: 'Among the tasks that a view shows. All of them are read each time.',
			},
		],
		default: 'locations',
		description: 'Which tasks to watch',
	},
	places,
	{
		displayName: 'View',
		name: 'view',
		type: 'resourceLocator',
		default: { mode: 'url', value: '' },
		required: true,
		description: 'The view. What its filters hide is not seen here either.',
		displayOptions: { show: { where: ['view'] } },
		modes: [
			{
				displayName: 'By URL',
				name: 'url',
				type: 'string',
				placeholder: 'e.g. https://app.clickup.com/9012345678/v/l/8cabc12-345',
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 8cabc12-345' },
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Back-Fill Days',
				name: 'backFillDays',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 7,
				description:
					'How many days back the first run looks: it gives the tasks of that time, which are there already. Without this option it gives none.',
			},
			{
				displayName: 'Include Closed',
				name: 'includeClosed',
				type: 'boolean',
				default: true,
				description: 'Whether closed tasks count too; without them, closing a task is not seen',
				displayOptions: inLocations,
			},
			{
				displayName: 'Include Markdown Description',
				name: 'includeMarkdownDescription',
				type: 'boolean',
				default: false,
				description: 'Whether to add the description as Markdown, which keeps links and formatting',
				displayOptions: inLocations,
			},
			{
				displayName: 'Include Subtasks',
				name: 'includeSubtasks',
				type: 'boolean',
				default: true,
				description: 'Whether subtasks count too',
				displayOptions: inLocations,
			},
			{
				displayName: 'Overlap (Minutes)',
				name: 'overlap',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: MINUTES_OF_OVERLAP,
				description:
					'How far each look reaches back behind the last change: the search of ClickUp can be late. Nothing is given twice.',
			},
		],
	},
];
