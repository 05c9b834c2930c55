import type { IDataObject } from 'n8n-workflow';

import type { Defect } from './defects';

/** The events that the built-in trigger offers; taskPriorityUpdated is missing there. */
export const triggerEvents = [
	'*',
	'folderCreated',
	'folderDeleted',
	'folderUpdated',
	'goalCreated',
	'goalDeleted',
	'goalUpdated',
	'keyResultCreated',
	'keyResultDelete',
	'keyResultUpdated',
	'listCreated',
	'listDeleted',
	'listUpdated',
	'spaceCreated',
	'spaceDeleted',
	'spaceUpdated',
	'taskAssigneeUpdated',
	'taskCommentPosted',
	'taskCommentUpdated',
	'taskCreated',
	'taskDeleted',
	'taskDueDateUpdated',
	'taskMoved',
	'taskStatusUpdated',
	'taskTagUpdated',
	'taskTimeEstimateUpdated',
	'taskTimeTrackedUpdated',
	'taskUpdated',
];

/** Defaults by name, `collection.name` inside one. */
export const triggerParameters: Record<string, unknown> = {
	authentication: 'accessToken',
	team: '',
	events: [],
	'filters.folderId': '',
	'filters.listId': '',
	'filters.spaceId': '',
	'filters.taskId': '',
};

export interface TriggerUse {
	when: string;
	/** The parameters as n8n saves them. */
	saved: IDataObject;
	/** What the webhook is created with, besides its address. */
	creates: IDataObject;
	defects?: Defect[];
}

export const triggerUses: TriggerUse[] = [
	{ when: 'every event', saved: { team: '9000', events: ['*'] }, creates: { events: '*' } },
	{
		when: 'every event, chosen beside another',
		saved: { team: '9000', events: ['taskCreated', '*'] },
		creates: { events: '*' },
	},
	{
		when: 'all of the others',
		saved: { team: '9000', events: triggerEvents.slice(1) },
		creates: {
			events: triggerEvents
				.slice(1)
				.map((event) => (event === 'keyResultDelete' ? 'keyResultDeleted' : event)),
		},
		defects: ['D12'],
	},
	...[
		['folderId', 'folder_id', '90130001'],
		['listId', 'list_id', '901234567890'],
		['spaceId', 'space_id', '90120001'],
		['taskId', 'task_id', '86abc0001'],
	].map(([name, key, id]) => ({
		when: `with ${name}, written with a #`,
		saved: { team: '9000', events: ['taskCreated'], filters: { [name]: `#${id}` } },
		creates: { events: ['taskCreated'], [key]: id },
	})),
	{
		when: 'with all filters',
		saved: {
			team: '9000',
			events: ['taskCreated'],
			filters: { folderId: '1', listId: '2', spaceId: '3', taskId: '4' },
		},
		creates: { events: ['taskCreated'], folder_id: '1', list_id: '2', space_id: '3', task_id: '4' },
	},
];
