import { sentIfSet, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { listLocator, optionalSpaceLocator, taskLocator, workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';

const writers = sentIfSet({
	customFieldsToMove: (options) => ({ custom_fields_to_move: options.list('customFieldsToMove') }),
	moveCustomFields: (options) => ({ move_custom_fields: options.flag('moveCustomFields') }),
	statusMappings: (options) => ({
		status_mappings: options.groups('statusMappings', 'mapping').map((mapping) => ({
			source_status_id: mapping.requiredText('source'),
			destination_status_id: mapping.requiredText('destination'),
		})),
	}),
});

export const move = defineOperation({
	option: {
		name: 'Move',
		value: 'move',
		action: 'Move a task',
		description: 'Give a task another List as its home',
	},
	fields: [
		workspaceLocator,
		taskLocator,
		optionalSpaceLocator,
		{ ...listLocator, description: 'The List that the task moves to' },
		{
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
		},
	],
	request: async (params) => ({
		method: 'PUT',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/tasks/${await params.ownTaskId('id')}/home_list/${params.id('list', 'list')}`,
		body: await written(params.group('options'), writers),
	}),
	result: { root: 'data' },
});
