import type { Writers } from '../../engine/body';
import { sentIfSet, written } from '../../engine/body';
import { defineOperation, readsOnly } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { paging } from '../../fields/paging';
import { path } from '../../transport/paths';
import { auditFilters, logKind } from './auditFields';
import { auditRows } from './auditPages';

const writers: Writers = sentIfSet({
	endTime: (filters) => ({ endTime: filters.instant('endTime') }),
	eventStatus: (filters) => ({ eventStatus: filters.text('eventStatus') }),
	eventType: (filters) => ({ eventType: filters.text('eventType') }),
	startTime: (filters) => ({ startTime: filters.instant('startTime') }),
	userEmails: (filters) => ({ userEmail: filters.list('userEmails') }),
	userIds: async (filters) => ({ userId: (await filters.people('userIds')).map(String) }),
});

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many audit log entries',
		description:
			"Retrieve what happened in a Workspace, newest first; needs ClickUp's Enterprise plan and the owner's account",
	},
	fields: [workspaceLocator, logKind, ...paging, auditFilters],
	order: readsOnly,
	run: async ({ params, send }) => {
		const team = params.id('team', 'workspace');
		const filter = await written(params.group('filters'), writers);
		const rows = await auditRows(
			async (pagination) =>
				await send({
					method: 'POST',
					path: path`/v3/workspaces/${team}/auditlogs`,
					repeatable: true,
					body: {
						applicability: params.text('applicability') || 'auth-and-security',
						...(Object.keys(filter).length > 0 && { filter }),
						pagination,
					},
				}),
			params.flag('returnAll') ? Infinity : params.number('limit'),
		);
		return rows.map((json) => ({ json }));
	},
});
