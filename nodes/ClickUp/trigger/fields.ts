import type { INodeProperties } from 'n8n-workflow';

import { locations } from '../fields/locations';
import { workspaceLocator } from '../fields/locators';
import { eventOptions } from '../fields/webhookEvents';
import { filters } from './filterFields';

const events: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	required: true,
	options: eventOptions,
	default: [],
	description: 'What has to happen in ClickUp to start the workflow',
};

const ignoreOwnChanges: INodeProperties = {
	displayName: 'Ignore Own Changes',
	name: 'ignoreOwnChanges',
	type: 'boolean',
	default: false,
	description:
		'Whether changes by the account behind the credential start nothing. Turn it on when this workflow changes tasks in ClickUp, so that it does not start itself again and again.',
};

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Attach Task',
			name: 'attachTask',
			type: 'boolean',
			default: false,
			description:
				'Whether to fetch the task and add it as "task", with its Markdown description and its Custom Fields by name. When it cannot be fetched, "task_error" says why.',
		},
		{
			displayName: 'Merge Companion Events',
			name: 'mergeCompanions',
			type: 'boolean',
			default: false,
			description:
				'Whether one change starts the workflow once. ClickUp tells many changes twice, such as Task Status Updated and Task Updated; the first that arrives counts.',
		},
		{
			displayName: 'Output',
			name: 'output',
			type: 'options',
			options: [
				{ name: "ClickUp's Event", value: 'event', description: 'The body as ClickUp sends it' },
				{
					name: 'One Item for Each Change',
					value: 'changes',
					description: 'Flat: field, before, after and who changed it, with names and ISO dates',
				},
			],
			default: 'event',
		},
	],
};

export const triggerFields: INodeProperties[] = [
	workspaceLocator,
	events,
	locations,
	ignoreOwnChanges,
	filters,
	options,
];
