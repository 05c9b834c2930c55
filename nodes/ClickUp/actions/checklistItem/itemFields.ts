import type { INodeProperties } from 'n8n-workflow';

import { checklistItemLocator } from '../../fields/checklist';
import { personLocator } from '../../fields/people';
import { optional } from '../../fields/modes';

export const assigneeField: INodeProperties = {
	...personLocator,
	description: 'Whom to assign the item to, by e-mail, name or ID, who needs access to its task',
};

export const parentField: INodeProperties = {
	...optional(checklistItemLocator),
	displayName: 'Parent Checklist Item',
	name: 'parent',
	description: 'The item of the same checklist to put this one under',
};
