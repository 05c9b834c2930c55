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
		...resources.map(({ option, default: firstOperation, operations }): INodeProperties => ({
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: [option.value] } },
			options: operations.map((operation) => operation.option),
			default: firstOperation,
		})),
		...fieldsOf(resources).map(({ field, shownFor }) => ({
			...field,
			displayOptions: {
				...field.displayOptions,
				show: {
					resource: [...shownFor.keys()].map(({ option }) => option.value),
					operation: [...new Set([...shownFor.values()].flat())],
					...field.displayOptions?.show,
				},
			},
		})),
		...outputFields(resources),
	];
}

/** A field, and the operations that have it, by their resources. */
interface SharedField {
	field: INodeProperties;
	/** For comparing fields. */
	text: string;
	shownFor: Map<Resource, string[]>;
}

/**
 * The fields of all operations, those that are the same only once: the whole description is sent to
 * the browser. Each operation keeps the order of its fields.
 */
function fieldsOf(resources: Resource[]): SharedField[] {
	const all: SharedField[] = [];
	for (const resource of resources) {
		merge(all, ownFieldsOf(resource), (known, added) =>
			isExact(new Map([...known.shownFor, ...added.shownFor])),
		);
	}
	return all;
}

/** Those of one resource. */
function ownFieldsOf(resource: Resource): SharedField[] {
	const shared: SharedField[] = [];
	for (const { option, fields } of resource.operations) {
		const own = fields.map((field) => ({
			field,
			text: JSON.stringify(field),
			shownFor: new Map([[resource, [option.value]]]),
		}));
		merge(shared, own, () => true);
	}
	return shared;
}

/**
 * Adds fields to others, in their order: to one that is the same, or between two.
 *
 * @param fits whether a field that is the same may be shown for both
 */
function merge(
	into: SharedField[],
	fields: SharedField[],
	fits: (known: SharedField, added: SharedField) => boolean,
): void {
	let at = 0;
	for (const field of fields) {
		let found = into.findIndex(
			(known, index) => index >= at && known.text === field.text && fits(known, field),
		);
		if (found === -1) {
			found = at;
			into.splice(found, 0, { ...field, shownFor: new Map() });
		}
		for (const [resource, operations] of field.shownFor) {
			into[found].shownFor.set(resource, [...(into[found].shownFor.get(resource) ?? []), ...operations]);
		}
		at = found + 1;
	}
}

/**
 * Whether these can be said in one: n8n shows a field for each of the resources in combination with
 * each of the operations.
 */
function isExact(shownFor: Map<Resource, string[]>): boolean {
	const values = new Set([...shownFor.values()].flat());
	return [...shownFor].every(
		([{ operations }, shown]) =>
			operations.filter(({ option }) => values.has(option.value)).length === shown.length,
	);
}
