import type { INodeProperties } from 'n8n-workflow';

/** Custom Fields of a task, each with an input that fits it. */
export const customFieldInputs: INodeProperties = {
	displayName: 'Custom Fields',
	name: 'customFields',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	typeOptions: {
		loadOptionsDependsOn: ['list.value', 'id.value', 'team.value'],
		resourceMapper: {
			resourceMapperMethod: 'getCustomFieldInputs',
			mode: 'add',
			valuesLabel: 'Custom Fields',
			fieldWords: { singular: 'Custom Field', plural: 'Custom Fields' },
			addAllFields: false,
			multiKeyMatch: false,
			supportAutoMap: false,
		},
	},
	description:
		'Values as you write them: options, people and tasks by name, ID or address, files by their input data field. An input that is left empty changes nothing; an expression that gives null clears the field.',
};

/** The same as JSON, for expressions and agents. */
export const customFieldsJson: INodeProperties = {
	displayName: 'Custom Fields JSON',
	name: 'customFieldsJson',
	type: 'json',
	default: '',
	placeholder: 'e.g. {"Size": "Large", "Reviewers": ["jane@example.com"]}',
	description:
		'An object of names or IDs and values as you write them, or an array of objects with ID and value as ClickUp\'s API takes them. People and tasks can be {"add": [], "remove": []}; null clears.',
};

/** Custom Fields to clear: of an input that is left empty the editor keeps nothing. */
export const clearCustomFields: INodeProperties = {
	displayName: 'Clear Custom Fields',
	name: 'clearCustomFields',
	type: 'string',
	default: '',
	placeholder: 'e.g. Size, Reviewers',
	description: 'Names or IDs of Custom Fields whose value is to be removed, with commas between them',
};
