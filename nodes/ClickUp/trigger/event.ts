import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../values/objects';

/** One change in a delivery, as ClickUp sends it (developer.clickup.com, Webhook payloads). */
export interface HistoryItem extends IDataObject {
	id?: string;
	field?: string;
	/** Unix ms, as text. */
	date?: string;
}

/** The body of a delivery. All of it comes from outside: no key is sure to be there. */
export interface ClickUpEvent extends IDataObject {
	event?: string;
	webhook_id?: string;
	/** Not there for deletions, and for what is made of Lists, Folders, Spaces and goals. */
	history_items?: HistoryItem[];
}

/** The body as an object, undefined when it is anything else. */
export function parseEvent(body: Buffer): ClickUpEvent | undefined {
	try {
		const event: unknown = JSON.parse(body.toString('utf8'));
		return isObject(event) ? event : undefined;
	} catch {
		return undefined;
	}
}

/** The changes in a delivery. */
export function changesIn({ history_items: items }: ClickUpEvent): HistoryItem[] {
	return Array.isArray(items) ? items.filter(isObject) : [];
}

/** Whether something was made or deleted. */
export function isCreationOrDeletion({ event }: ClickUpEvent): boolean {
	return typeof event === 'string' && /(?:Created|Deleted)$/.test(event);
}

/**
 * Whether it is a call of one of ClickUp's Automations ("Call webhook"), which is not signed and has
 * another shape: `{id or auto_id, trigger_id, date, payload}`.
 */
export function isAutomation(event: ClickUpEvent): boolean {
	return event.webhook_id === undefined && 'trigger_id' in event && 'payload' in event;
}

const SUBJECTS = ['task_id', 'list_id', 'folder_id', 'space_id', 'goal_id', 'key_result_id'] as const;

/** What the event is about, such as `task_id 86abc1234`; '' when it names nothing. */
export function subjectOf(event: ClickUpEvent): string {
	const key = SUBJECTS.find(
		(candidate) => typeof event[candidate] === 'string' || typeof event[candidate] === 'number',
	);
	return key ? `${key} ${String(event[key])}` : '';
}
