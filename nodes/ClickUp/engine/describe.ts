import type { INodeProperties } from 'n8n-workflow';

import type { Operation, Resource } from './operation';

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
	];
}

function describeResource({
	option: { value },
	default: firstOperation,
	operations,
}: Resource): INodeProperties[] {
	return [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: [value] } },
			options: operations.map(({ option }) => option),
			default: firstOperation,
		},
		...operations.flatMap((operation) => describeFields(value, operation)),
	];
}

function describeFields(resource: string, operation: Operation): INodeProperties[] {
	return operation.fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { resource: [resource], operation: [operation.option.value], ...field.displayOptions?.show },
		},
	}));
}
