import type { IDataObject } from 'n8n-workflow';

import type { Writers } from '../../engine/body';
import { clearedIfEmptied, written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { InputError } from '../../values/inputError';
import { endpoint, events, eventsOf, webhookId } from './webhookFields';

const writers: Writers = clearedIfEmptied(
	{
		endpoint: (fields) => ({ endpoint: fields.requiredText('endpoint') }),
		events: (fields) => ({ events: eventsOf(fields) }),
		status: (fields) => ({ status: fields.text('status') }),
	},
	{},
);

/** The webhook as ClickUp takes it back; a failing one is one that still runs. */
function asItIs({ webhooks }: IDataObject, id: string): IDataObject {
	const webhook = (webhooks as IDataObject[] | undefined)?.find((candidate) => candidate.id === id);
	if (webhooks && !webhook) {
		throw new InputError(
			`This credential has no webhook ${id} in this Workspace`,
			'Compare the ID with what Webhook > Get Many gives: each account sees only the webhooks it created',
		);
	}
	const { status } = (webhook?.health ?? {}) as IDataObject;
	return {
		endpoint: webhook?.endpoint ?? '',
		events: webhook?.events ?? [],
		status: status === 'suspended' ? status : 'active',
	};
}

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a webhook',
		description:
			'Change the address, the events or the status of a webhook; the ClickUp Trigger node looks after its own',
	},
	fields: [
		workspaceLocator,
		webhookId,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				endpoint,
				events,
				{
					displayName: 'Status',
					name: 'status',
					type: 'options',
					options: [
						{ name: 'Active', value: 'active', description: 'Sends events again after it was suspended' },
						{ name: 'Suspended', value: 'suspended' },
					],
					default: 'active',
				},
			],
		},
	],
	current: (params) => ({ method: 'GET', path: path`/v2/team/${params.id('team', 'workspace')}/webhook` }),
	request: async (params, current) => {
		const id = params.id('webhookId');
		return {
			method: 'PUT',
			path: path`/v2/webhook/${id}`,
			// ClickUp wants all three, whatever is to change.
			body: { ...asItIs(current, id), ...(await written(params.group('updateFields'), writers)) },
		};
	},
	result: { root: 'webhook' },
});
