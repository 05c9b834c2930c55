import type { INodeProperties } from 'n8n-workflow';

import { sentIfSet } from '../../engine/body';

/** What becomes of fields and status on the way. */
export const moveOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Custom Fields to Move',
			name: 'customFieldsToMove',
			type: 'string',
			default: '',
			placeholder: 'e.g. b955c4dc-b8a8-48d8-a0c6-b4200788a683',
			description: 'IDs of the only Custom Fields to take along, with commas between them',
		},
		{
			displayName: 'Move Custom Fields',
			name: 'moveCustomFields',
			type: 'boolean',
			default: false,
			description: 'Whether to add the Custom Fields of the old List to the new one',
		},
		{
			displayName: 'Status Mappings',
			name: 'statusMappings',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Status Mapping',
			default: {},
			description: "Needed when the new List does not have the task's status. List > Get gives the IDs.",
			options: [
				{
					displayName: 'Mapping',
					name: 'mapping',
					values: [
						{
							displayName: 'From Status ID',
							name: 'source',
							type: 'string',
							default: '',
							placeholder: 'e.g. p90110001_abcdefgh',
						},
						{
							displayName: 'To Status ID',
							name: 'destination',
							type: 'string',
							default: '',
							placeholder: 'e.g. p90110002_abcdefgh',
						},
					],
				},
			],
		},
	],
};

/** The body that goes with `moveOptions`. */
export const moveWriters = sentIfSet({
	customFieldsToMove: (options) => ({ custom_fields_to_move: options.list('customFieldsToMove') }),
	moveCustomFields: (options) => ({ move_custom_fields: options.flag('moveCustomFields') }),
	statusMappings: (options) => ({
		status_mappings: options.groups('statusMappings', 'mapping').map((mapping) => ({
			source_status_id: mapping.requiredText('source'),
			destination_status_id: mapping.requiredText('destination'),
		})),
	}),
});
