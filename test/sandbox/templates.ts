import { unknownObject } from './errors';
import type { Call } from './route';
import { flag, nullable, object, text, type Schema } from './schema';
import { addTask } from './state/make';
import type { List, Template } from './state/types';

/** What making a List or a Folder from a template is asked for. */
export interface FromTemplate {
	name: string;
	options?: { return_immediately?: boolean; content?: string; [flag: string]: unknown };
}

/** How long ClickUp goes on after an answer that did not wait, in this sandbox. */
const WORK_MS = 2_000;

const flags = [
	'return_immediately',
	'automation',
	'include_views',
	'old_due_date',
	'old_start_date',
	'old_followers',
	'comment_attachments',
	'recur_settings',
	'old_tags',
	'old_statuses',
	'subtasks',
	'custom_type',
	'old_assignees',
	'attachments',
	'comment',
	'old_status',
	'external_dependencies',
	'internal_dependencies',
	'priority',
	'custom_fields',
	'old_checklists',
	'relationships',
	'old_subtask_assignees',
	'remap_start_date',
	'skip_weekends',
];

const isoTime: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T[\\d:.]+(Z|[+-]\\d{2}:\\d{2})$' };

/** The options of both; the flag for time estimates has a type of its own in each. */
export const templateOptions = (timeEstimate: Schema): Schema =>
	object({
		...Object.fromEntries(flags.map((name) => [name, flag])),
		content: text,
		time_estimate: timeEstimate,
		start_date: isoTime,
		due_date: isoTime,
		archived: nullable({ type: 'integer', enum: [1, 2] }),
	});

/** The template in the path, of that kind. UNVERIFIED: ClickUp's answer to one that is not there. */
export function templateIn(call: Call, kind: Template['kind']): Template {
	const template = call.state.templates.get(call.params.template_id);
	if (template?.kind !== kind || !call.state.allows(call.token, template.workspaceId)) throw unknownObject();
	return template;
}

/** The tasks that a template brings. */
export function fillFromTemplate(call: Call, list: List, template: Template): void {
	for (const step of [1, 2]) {
		addTask(call.state, {
			listId: list.id,
			name: `${template.name} ${step}`,
			creatorId: call.user.id,
			dateCreated: call.now,
		});
	}
}

/**
 * Makes what a template is for: at once when the request wants to wait, else after the answer, which
 * is ClickUp's default. UNVERIFIED whether an answer that did not wait holds more than the ID.
 */
export function madeFromTemplate<T>(call: Call<FromTemplate>, make: () => T, early: object): T | object {
	if (call.body.options?.return_immediately === false) return make();
	call.state.doLater(call.now + WORK_MS, make);
	return early;
}
