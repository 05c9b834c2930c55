import type { INodeExecutionData, INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { authentication, credentials } from './fields/authentication';
import { workspaceLocator } from './fields/locators';
import { searchFolders, searchLists, searchSpaces, searchWorkspaces } from './methods/listSearch';
import { pollFields } from './trigger/poll/fields';
import { poll } from './trigger/poll/poll';

export class ClickUpPollTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'ClickUp Poll Trigger',
		name: 'clickUpPollTrigger',
		icon: { light: 'file:../../icons/clickup.svg', dark: 'file:../../icons/clickup.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description: 'Looks for new and changed tasks in ClickUp, where n8n has no public address',
		defaults: { name: 'ClickUp Poll Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials,
		properties: [authentication, workspaceLocator, ...pollFields],
	};

	methods = { listSearch: { searchFolders, searchLists, searchSpaces, searchWorkspaces } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll.call(this);
	}
}
