/** An example of each operation that has an output preview, as the sandbox can run it. */
import type { INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';

const team = seed.workspaceId;
const task = seed.taskId;

export const examples: Record<string, Record<string, INodeParameters>> = {
	chatChannel: {
		create: { team, name: 'Launch' },
	},
	checklist: {
		create: { task, name: 'Before the launch' },
	},
	comment: {
		create: { commentOn: 'task', id: task, commentText: 'Done' },
	},
	customField: {
		getAll: { level: 'list', list: seed.listId, returnAll: true },
	},
	customTaskType: {
		getAll: { team, returnAll: true },
	},
	doc: {
		create: { team, name: 'Notes', level: 'none' },
	},
	folder: {
		create: { space: seed.spaceId, name: 'Folder' },
		get: { folder: seed.folderId },
		getAll: { space: seed.spaceId, returnAll: true },
	},
	goal: {
		create: { team, name: 'Grow' },
	},
	list: {
		create: { folder: seed.folderId, name: 'List' },
		customFields: { list: seed.listId },
		get: { list: seed.listId },
		getAll: { folder: seed.folderId, returnAll: true },
		member: { id: seed.listId, returnAll: true },
	},
	space: {
		get: { space: seed.spaceId },
		getAll: { team, returnAll: true },
	},
	spaceTag: {
		getAll: { space: seed.spaceId, returnAll: true },
	},
	task: {
		create: {
			list: seed.listId,
			name: 'Write the report',
			additionalFields: { priority: 2, dueDate: '2026-12-01' },
		},
		delete: { id: task },
		get: { id: task },
		getAll: { list: seed.listId, returnAll: false, limit: 5 },
		search: { team, returnAll: false, limit: 5 },
		upsert: {
			list: seed.listId,
			matchBy: 'customField',
			matchField: 'Reference',
			matchValue: 'REF-1',
			name: 'Write the report',
		},
		update: { id: task, updateFields: { name: 'Write the report' } },
	},
	timeEntry: {
		create: { team, start: '2026-11-02T09:00:00', duration: 30, task },
	},
	user: {
		get: { team, userId: String(seed.userId) },
	},
	userGroup: {
		create: { team, name: 'Engineers', members: [seed.userId] },
	},
	view: {
		create: { level: 'list', list: seed.listId, name: 'Board', type: 'board' },
	},
	workspace: {
		get: { team },
		getAll: { returnAll: true },
		getAuthorizedUser: {},
	},
};
