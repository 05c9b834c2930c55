/**
 * A workflow written for n8n's built-in ClickUp node runs on ours after changing only the node type:
 * its saved parameters are filled in and read as n8n does it, and have to send what ClickUp wants.
 */
import type { IDataObject, IHookFunctions, INode, INodeTypeDescription } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import { ClickUp } from '../../nodes/ClickUp/ClickUp.node';
import { ClickUpTrigger } from '../../nodes/ClickUp/ClickUpTrigger.node';
import { builtinOperations, DEFAULT_OPERATIONS, DEFAULT_RESOURCE } from '../support/builtin';
import type { BuiltinOperation, Use } from '../support/builtin/contract';
import { DEFECTS } from '../support/builtin/defects';
import { triggerEvents, triggerParameters, triggerUses } from '../support/builtin/trigger';
import type { Field } from '../support/dropIn';
import { asPicked, expected, fieldsOf, find, isUnset, onTheWire, play, resultsOf } from '../support/dropIn';

const node = new ClickUp().description;
const trigger = new ClickUpTrigger().description;

/** The node as n8n opens it from a workflow. */
function opened(description: INodeTypeDescription, saved: IDataObject): INode {
	const properties = description.properties;
	const plain: INode = {
		id: 'node',
		name: 'ClickUp',
		type: 'n8n-nodes-clickup.clickUp',
		typeVersion: 1,
		position: [0, 0],
		parameters: saved as INode['parameters'],
	};
	const parameters = NodeHelpers.getNodeParameters(
		properties,
		plain.parameters,
		true,
		false,
		plain,
		description,
	);
	return { ...plain, parameters: parameters ?? {} };
}

/** All parameters that n8n saves for a use: resource and operation only where they are not the default. */
function savedParameters({ resource, operation }: BuiltinOperation, { saved }: Use): IDataObject {
	return {
		...(resource !== DEFAULT_RESOURCE && { resource }),
		...(operation !== DEFAULT_OPERATIONS[resource] && { operation }),
		...saved,
	};
}

/** Why n8n would refuse to run the node, such as a field that the built-in one did not ask for. */
const issuesOf = (description: INodeTypeDescription, opened: INode) =>
	NodeHelpers.getNodeParametersIssues(description.properties, opened, description);

/** The parameters of the contract that ours has not, or has with another default. */
function differences(parameters: Record<string, unknown>, fields: Map<string, Field>, unused: string[] = []) {
	return Object.entries(parameters).flatMap(([name, wanted]) => {
		const field = fields.get(name);
		if (!field) return unused.includes(name) ? [] : [`${name} is missing`];
		// Inside a collection n8n saves a value even when it is the default.
		if (field.savedAlways || wanted === null) return [];
		const same = isUnset(wanted) ? isUnset(field.default) : field.default === wanted;
		return same ? [] : [`${name} is ${JSON.stringify(field.default)}, not ${JSON.stringify(wanted)}`];
	});
}

const table = builtinOperations.map(
	(builtin) => [`${builtin.resource} > ${builtin.operation}`, builtin] as const,
);

describe('The built-in node', () => {
	it('has 57 operations of 14 resources here, each named once', () => {
		expect(new Set(table.map(([name]) => name)).size).toBe(57);
		expect(new Set(builtinOperations.map(({ resource }) => resource)).size).toBe(14);
		expect(table).toHaveLength(57);
	});

	it('is given its credential as ours is', () => {
		const fields = fieldsOf(node.properties);
		expect(differences({ authentication: 'accessToken' }, fields)).toEqual([]);
		expect(fields.get('authentication')?.values).toEqual(['accessToken', 'oAuth2']);
		expect(node.credentials?.map(({ name }) => name)).toEqual(['clickUpApi', 'clickUpOAuth2Api']);
	});

	it('has every defect that is named here in one of its uses', () => {
		const uses = [...builtinOperations.flatMap((builtin) => builtin.uses), ...triggerUses];
		const named = new Set(uses.flatMap(({ defects = [] }) => defects));
		expect([...named].sort()).toEqual(Object.keys(DEFECTS).sort());
	});
});

describe.each(table)('%s', (_, builtin) => {
	it('is there, and is chosen where nothing else is saved', () => {
		expect(find(builtin)).toBeDefined();
		const { parameters } = opened(node, savedParameters(builtin, builtin.uses[0]));
		expect(parameters).toMatchObject({ resource: builtin.resource, operation: builtin.operation });
	});

	it('has the same parameters with the same defaults', () => {
		expect(differences(builtin.parameters, fieldsOf(find(builtin).fields), builtin.unused)).toEqual([]);
	});

	it('offers what its menus offer', () => {
		const fields = fieldsOf(find(builtin).fields);
		for (const [name, values] of Object.entries(builtin.offers ?? {})) {
			expect(fields.get(name)?.values).toEqual(expect.arrayContaining(values));
		}
	});

	const uses = builtin.uses.map((use) => [use.when ?? 'as it is', use] as const);

	it.each(uses)('%s: runs and sends what it has to', async (_when, use) => {
		const saved = opened(node, savedParameters(builtin, use));
		expect(issuesOf(node, saved)).toBeNull();
		const { requests } = await play(builtin, use, saved.parameters);
		expect(requests.map((request) => onTheWire(request, builtin.sameAsUnset))).toEqual(expected(use));
	});

	it.each(uses)('%s: sends the same when it is saved again with our pickers', async (_when, use) => {
		const picked = { ...use, saved: asPicked(use.saved, find(builtin).fields) };
		const saved = opened(node, savedParameters(builtin, picked));
		expect(issuesOf(node, saved)).toBeNull();
		const { requests } = await play(builtin, use, saved.parameters);
		expect(requests.map((request) => onTheWire(request, builtin.sameAsUnset))).toEqual(expected(use));
	});

	it.each(uses)('%s: gives the same part of the answer', async (_when, use) => {
		const saved = opened(node, savedParameters(builtin, use));
		const { items } = await play(builtin, use, saved.parameters);
		expect(items).toEqual(resultsOf(builtin, use));
	});
});

describe('The trigger', () => {
	const fields = fieldsOf(trigger.properties);

	it('has the same parameters with the same defaults', () => {
		expect(differences(triggerParameters, fields)).toEqual([]);
	});

	it('offers the same events', () => {
		expect(triggerEvents).toHaveLength(28);
		expect(fields.get('events')?.values).toEqual(expect.arrayContaining(triggerEvents));
	});

	it.each(triggerUses.map((use) => [use.when, use] as const))('%s: subscribes', async (_when, use) => {
		const saved = opened(trigger, use.saved);
		expect(issuesOf(trigger, saved)).toBeNull();
		const sent: IDataObject[] = [];
		const memory = {};
		const context = {
			getNode: () => saved,
			getNodeParameter: (name: string, fallback: unknown) => saved.parameters[name] ?? fallback,
			getNodeWebhookUrl: () => 'https://n8n.example/webhook',
			getWorkflowStaticData: () => memory,
			getWorkflow: () => ({ id: 'workflow' }),
			getInstanceId: () => 'instance',
			getMode: () => 'trigger',
			getActivationMode: () => 'activate',
			logger: { info() {}, warn() {} },
			helpers: {
				httpRequestWithAuthentication: async (_credential: string, request: IDataObject) => {
					if (request.method === 'POST') sent.push(request);
					return { statusCode: 200, headers: {}, body: { webhooks: [], webhook: { id: '1', secret: 's' } } };
				},
			},
		} as unknown as IHookFunctions;
		const { checkExists, create } = new ClickUpTrigger().webhookMethods.default;
		if (!(await checkExists.call(context))) await create.call(context);
		expect(sent).toEqual([
			expect.objectContaining({
				url: 'https://api.clickup.com/api/v2/team/9000/webhook',
				body: { endpoint: 'https://n8n.example/webhook', ...use.creates },
			}),
		]);
	});
});
