import type { INodeProperties } from 'n8n-workflow';

import type { Resource } from './operation';
import { outputFields } from './outputFields';

/** The node's properties: the resource, the operation of each, and the fields of each operation. */
export function describe(resources: Resource[], defaultResource: string): INodeProperties[] {
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources.map(({ option }) => option),
			default: defaultResource,
		},
		...resources.flatMap(describeResource),
		...outputFields(resources),
	];
}

function describeResource(resource: Resource): INodeProperties[] {
	const { option, default: firstOperation, operations } = resource;
	return [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: [option.value] } },
			options: operations.map((operation) => operation.option),
			default: firstOperation,
		},
		...fieldsOf(resource).map(({ field, shownFor }) => ({
			...field,
			displayOptions: {
				...field.displayOptions,
				show: { resource: [option.value], operation: shownFor, ...field.displayOptions?.show },
			},
		})),
	];
}

/** A field, and the operations that have it. */
interface SharedField {
	field: INodeProperties;
	/** For comparing fields. */
	text: string;
	shownFor: string[];
}

/**
 * The fields of all operations, those that are the same only once: the whole description is sent to
 * the browser. Each operation keeps the order of its fields.
 */
function fieldsOf({ operations }: Resource): SharedField[] {
	const shared: SharedField[] = [];
	for (const { option, fields } of operations) {
		let at = 0;
		for (const field of fields) {
			const text = JSON.stringify(field);
			let found = shared.findIndex((candidate, index) => index >= at && candidate.text === text);
			if (found === -1) {
				found = at;
				shared.splice(found, 0, { field, text, shownFor: [] });
			}
			shared[found].shownFor.push(option.value);
			at = found + 1;
		}
	}
	return shared;
}
