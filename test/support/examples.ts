/** An example of each operation that has an output preview, as the sandbox can run it. */
import type { INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';

export const examples: Record<string, Record<string, INodeParameters>> = {
	folder: {
		get: { folder: seed.folderId },
		getAll: { space: seed.spaceId, returnAll: true },
	},
	list: {
		get: { list: seed.listId },
		getAll: { folder: seed.folderId, returnAll: true },
	},
	space: {
		get: { space: seed.spaceId },
		getAll: { team: seed.workspaceId, returnAll: true },
	},
	task: {
		create: {
			list: seed.listId,
			name: 'Write the report',
			additionalFields: { priority: 2, dueDate: '2026-12-01' },
		},
		delete: { id: seed.taskId },
		get: { id: seed.taskId },
		getAll: { list: seed.listId, returnAll: false, limit: 5 },
		update: { id: seed.taskId, updateFields: { name: 'Write the report' } },
	},
	workspace: {
		get: { team: seed.workspaceId },
		getAll: { returnAll: true },
	},
};
