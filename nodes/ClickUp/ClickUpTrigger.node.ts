import type {
	IExecuteFunctions,
	IHookFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	ITriggerFunctions,
	ITriggerResponse,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { authentication, credentials } from './fields/authentication';
import {
	searchFolders,
	searchLists,
	searchSpaces,
	searchTasks,
	searchWorkspaces,
} from './methods/listSearch';
import { getAssignees } from './methods/loadOptions';
import { triggerFields } from './trigger/fields';
import { checkWebhooks, createWebhooks, deleteWebhooks, watchWebhooks } from './trigger/lifecycle';
import { handOn } from './trigger/output';
import { receive } from './trigger/receive';

export class ClickUpTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'ClickUp Trigger',
		name: 'clickUpTrigger',
		icon: { light: 'file:../../icons/clickup.svg', dark: 'file:../../icons/clickup.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when something changes in ClickUp',
		defaults: { name: 'ClickUp Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials,
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' }],
		properties: [authentication, ...triggerFields],
	};

	methods = {
		listSearch: { searchFolders, searchLists, searchSpaces, searchTasks, searchWorkspaces },
		loadOptions: { getAssignees },
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await checkWebhooks.call(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await createWebhooks.call(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await deleteWebhooks.call(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive.call(this);
	}

	/** Looks after the webhooks while the workflow is on; it never starts the workflow. */
	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return await watchWebhooks.call(this);
	}

	/** n8n runs it first in an execution that a delivery has started. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await handOn.call(this);
	}
}
