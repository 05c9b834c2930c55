import { onEnterprise, workspaceIn } from '../access';
import { ClickUpError } from '../errors';
import { route } from '../route';
import { anything, arrayOf, number, object, oneOf, text, type Schema } from '../schema';
import type { AuditEvent } from '../state/people';

const applicability = oneOf(
	'agent-settings-activity',
	'auth-and-security',
	'custom-fields',
	'hierarchy-activity',
	'user-activity',
	'other-activity',
);
const eventStatus = oneOf(
	'success',
	'failed',
	'warn',
	'skipped',
	'started',
	'completed',
	'error',
	'system_error',
);
/** One of a long list of names such as USER_LOGIN. */
const eventType: Schema = { type: 'string', pattern: '^[A-Z0-9]+(_[A-Z0-9]+)*$' };

interface Body {
	applicability?: string;
	filter?: {
		userId?: string[];
		userEmail?: string[];
		eventType?: string;
		eventStatus?: string;
		startTime?: number;
		endTime?: number;
	};
	pagination?: { pageRows?: number; pageTimestamp?: number; pageDirection?: 'before' | 'after' };
}

export const auditLogs = [
	route<Body>({
		operationId: 'queryAuditLog',
		method: 'POST',
		path: '/api/v3/workspaces/{workspace_id}/auditlogs',
		body: object({
			filter: object({
				workspaceId: { type: 'object' },
				userId: arrayOf(text),
				userEmail: arrayOf(text),
				eventType,
				eventStatus,
				startTime: number,
				endTime: number,
			}),
			applicability,
			pagination: object({ pageRows: number, pageTimestamp: number, pageDirection: anything }),
		}),
		/** UNVERIFIED: the answer's form, which ClickUp does not describe, and whether a page has the row it begins at. */
		handle(call) {
			const workspace = onEnterprise(workspaceIn(call, 'workspace_id'));
			const owner = workspace.members.find(({ role }) => role === 1);
			if (owner?.userId !== call.user.id) {
				throw new ClickUpError(403, 'SANDBOX_AUDIT', 'Only the Workspace owner may read the audit log');
			}
			const { filter = {}, pagination = {} } = call.body;
			const { pageRows = 10, pageTimestamp = call.now, pageDirection = 'before' } = pagination;
			const emailOf = (userId: number) => call.state.users.get(userId)?.email ?? '';
			const matches = (event: AuditEvent) =>
				event.workspaceId === workspace.id &&
				(call.body.applicability === undefined || event.applicability === call.body.applicability) &&
				(!filter.userId || filter.userId.includes(String(event.userId))) &&
				(!filter.userEmail || filter.userEmail.includes(emailOf(event.userId))) &&
				(filter.eventType === undefined || event.eventType === filter.eventType) &&
				(filter.eventStatus === undefined || event.eventStatus === filter.eventStatus) &&
				event.date >= (filter.startTime ?? 0) &&
				event.date <= (filter.endTime ?? Infinity);
			const before = pageDirection === 'before';
			const rows = call.state.auditEvents
				.filter(matches)
				.filter(({ date }) => (before ? date <= pageTimestamp : date >= pageTimestamp))
				.sort((a, b) => (before ? b.date - a.date : a.date - b.date))
				.slice(0, pageRows);
			return {
				data: rows.map((event) => ({
					id: event.id,
					eventType: event.eventType,
					eventStatus: event.eventStatus,
					userId: String(event.userId),
					userEmail: emailOf(event.userId),
					eventTime: event.date,
				})),
			};
		},
	}),
];
