import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import { resources } from '../../../nodes/ClickUp/actions';
import { ClickUp } from '../../../nodes/ClickUp/ClickUp.node';

const description = new ClickUp().description;

/** Without the display options that an operation needs. */
const bare = ({ displayOptions: { show = {}, ...others } = {}, ...field }: INodeProperties) => {
	const rest = Object.entries(show).filter(([name]) => name !== 'resource' && name !== 'operation');
	return JSON.parse(JSON.stringify({ ...field, more: { ...others, show: rest } })) as unknown;
};

const shows = (field: INodeProperties, resource: string, operation: string): boolean => {
	const { resource: of, operation: when } = field.displayOptions?.show ?? {};
	const only = { ...field, displayOptions: { show: { resource: of ?? [], operation: when ?? [] } } };
	const values: INodeParameters = { resource, operation };
	return NodeHelpers.displayParameter(values, only, null, description);
};

const table = resources.flatMap((resource) =>
	resource.operations.map((operation) => [resource.option.value, operation.option.value, operation] as const),
);

// Fields of several resources stand in the description once.
it.each(table)(
	'%s > %s shows its own fields, in their order, and no others',
	(resource, operation, { fields }) => {
		// Output is added by the engine.
		const shared = description.properties.filter(
			({ name, displayOptions }) => displayOptions?.show?.operation && name !== 'output',
		);
		const shown = shared.filter((field) => shows(field, resource, operation));
		expect(shown.map(bare)).toEqual(fields.map(bare));
	},
);

it.each(resources.map((resource) => [resource.option.value, resource] as const))(
	'%s shows its operations',
	(value, { operations }) => {
		const selectors = description.properties.filter(
			({ name, displayOptions }) =>
				name === 'operation' && (displayOptions?.show?.resource ?? []).includes(value),
		);
		expect(selectors).toHaveLength(1);
		expect(selectors[0].options).toEqual(operations.map(({ option }) => option));
	},
);
