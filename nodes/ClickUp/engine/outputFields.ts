import type { INodeProperties } from 'n8n-workflow';

import type { Resource } from './operation';

const output: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{ name: 'Raw', value: 'raw', description: 'Everything, as ClickUp gives it' },
		{ name: 'Selected Fields', value: 'fields', description: 'Only the fields that you name' },
		{ name: 'Simplified', value: 'simple', description: 'The main fields, with names and ISO dates' },
	],
	default: 'raw',
	description: 'How much of each object is returned',
};

/**
 * Shown when Output is Selected Fields, wherever that is. Not required in n8n's words: n8n would insist
 * on it as well where Output is an expression that gives something else.
 */
const selected: INodeProperties = {
	displayName: 'Fields',
	name: 'fields',
	type: 'string',
	default: '',
	placeholder: 'e.g. name, status.status, custom_fields_by_name.Budget',
	description:
		'Names from the raw output, with commas between them or as an array. Dots lead into objects. <code>custom_fields_by_name</code> holds the readable values of Custom Fields. What is not there is null.',
	displayOptions: { show: { output: ['fields'] } },
};

/** All of these operations of all of these resources. */
interface Place {
	resource: string[];
	operation: string[];
}

/** Whether none of the operations there lacks a lean form. */
const isLean = (resources: Resource[], place: Place): boolean =>
	resources
		.filter(({ option }) => place.resource.includes(option.value))
		.flatMap(({ operations }) => operations)
		.every(({ option, lean }) => lean ?? !place.operation.includes(option.value));

const added = (list: string[], one: string): string[] => (list.includes(one) ? list : [...list, one]);

/**
 * Where Output is shown. n8n can only say "one of these resources and one of these operations", and
 * the whole description is sent to the browser: so as few places as will do.
 */
function places(resources: Resource[]): Place[] {
	const found: Place[] = [];
	for (const { option, operations } of resources) {
		for (const { option: operation, lean } of operations) {
			if (!lean) continue;
			const wider = ({ resource, operation: known }: Place): Place => ({
				resource: added(resource, option.value),
				operation: added(known, operation.value),
			});
			const at = found.findIndex((place) => isLean(resources, wider(place)));
			if (at === -1) found.push({ resource: [option.value], operation: [operation.value] });
			else found[at] = wider(found[at]);
		}
	}
	return found;
}

/**
 * The parameters that choose how much is returned, for all operations that have a lean form. A tool
 * of an agent starts with the lean one, so it has a parameter of its own with the same name.
 */
export const outputFields = (resources: Resource[]): INodeProperties[] => [
	...places(resources).flatMap((place) =>
		[false, true].map((isTool) => ({
			...output,
			default: isTool ? 'simple' : 'raw',
			displayOptions: { show: { ...place, '@tool': [isTool] } },
		})),
	),
	selected,
];
