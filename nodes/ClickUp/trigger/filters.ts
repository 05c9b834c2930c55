import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { InputError } from '../values/inputError';
import { listOf } from '../values/lists';
import type { ClickUpEvent, HistoryItem } from './event';
import { changesIn, isCreationOrDeletion } from './event';
import { isOneOf } from './people';

/** Whether a delivery starts the workflow. */
type Filter = (event: ClickUpEvent) => boolean;

/** Whether one change is wanted. */
type Test = (change: HistoryItem) => boolean;

/** Names in lower case, so that "To Do" and "to do" are the same; ClickUp compares them so too. */
function setOf(filters: IDataObject, name: string): Set<string> {
	const unreadable = () =>
		new InputError(`The filter "${name}" is not a list of names`, 'Enter names or IDs');
	return new Set(listOf(filters[name], unreadable).map((entry) => entry.toLowerCase()));
}

const nameOf = (value: unknown, key: string): string => {
	const name = typeof value === 'object' && value !== null ? (value as IDataObject)[key] : value;
	return typeof name === 'string' || typeof name === 'number' ? String(name).toLowerCase() : '';
};

/** The tags of one side of a change: ClickUp gives an array, or a single one. */
const tagsOf = (side: unknown): string[] => [side ?? []].flat().map((tag) => nameOf(tag, 'name'));

/** Whether a change is one of a field: `assignee` stands for `assignee_add` and `assignee_rem` too. */
const isOf = (change: HistoryItem, name: string): boolean =>
	`${nameOf(change, 'field')}_`.startsWith(`${name}_`);

/** The tests that the filters ask for, each with the field it is about. A filter that is empty is none. */
function testsOf(filters: IDataObject): Array<{ field: string; test: Test }> {
	const from = setOf(filters, 'statusFrom');
	const to = setOf(filters, 'statusTo');
	const statusTest: Test = ({ before, after }) =>
		(from.size === 0 || from.has(nameOf(before, 'status'))) &&
		(to.size === 0 || to.has(nameOf(after, 'status')));

	const joined = setOf(filters, 'assigneeAdded');
	const left = setOf(filters, 'assigneeRemoved');
	const added = setOf(filters, 'tagAdded');
	const removed = setOf(filters, 'tagRemoved');
	const onlyIn = (tags: string[], others: string[], wanted: Set<string>): boolean =>
		tags.some((tag) => wanted.has(tag) && !others.includes(tag));

	return [
		...(from.size + to.size > 0 ? [{ field: 'status', test: statusTest }] : []),
		...(joined.size > 0
			? [{ field: 'assignee_add', test: (({ after }) => isOneOf(after, joined)) as Test }]
			: []),
		...(left.size > 0
			? [{ field: 'assignee_rem', test: (({ before }) => isOneOf(before, left)) as Test }]
			: []),
		...(added.size + removed.size > 0
			? [
					{
						field: 'tag',
						test: (({ before, after }) =>
							onlyIn(tagsOf(after), tagsOf(before), added) ||
							onlyIn(tagsOf(before), tagsOf(after), removed)) as Test,
					},
				]
			: []),
	];
}

/** Whether a change is one of a Custom Field that is named, by its name or ID. */
function isNamedCustomField({ field, custom_field: customField }: HistoryItem, wanted: Set<string>): boolean {
	return (
		field === 'custom_field' &&
		[nameOf(customField, 'name'), nameOf(customField, 'id')].some((name) => wanted.has(name))
	);
}

/**
 * One filter for all that is chosen. A change passes when its field is wanted and what is asked of
 * that field is so; the delivery passes when one of its changes does. What was made or deleted
 * tells no change and passes.
 */
function changeFilter(filters: IDataObject): Filter {
	const fields = setOf(filters, 'changedFields');
	const customFields = setOf(filters, 'changedCustomFields');
	const tests = testsOf(filters);
	if (fields.size + customFields.size + tests.length === 0) return () => true;

	const passes: Test = (change) => {
		const about = tests.filter(({ field }) => isOf(change, field));
		if (about.length > 0) return about.some(({ test }) => test(change));
		// "Assignees" without more means both, but "Assignee Added" only what it says.
		return [...fields].some((field) => isOf(change, field)) || isNamedCustomField(change, customFields);
	};
	return (event) => isCreationOrDeletion(event) || changesIn(event).some(passes);
}

/**
 * Leaves out the changes that the given people made, so that those of others decide; a delivery with
 * none left is dropped. What does not say who did it passes.
 */
function peopleFilter(ignored: Set<string>, byChange: Filter): Filter {
	if (ignored.size === 0) return byChange;
	return (event) => {
		const changes = changesIn(event);
		const others = changes.filter(({ user }) => !isOneOf(user, ignored));
		if (changes.length > 0 && others.length === 0) return false;
		return byChange({ ...event, history_items: others });
	};
}

/**
 * The filter that the trigger's parameters describe.
 *
 * @param ownUser gives the ID of the user behind the credential
 */
export async function filterOf(context: IWebhookFunctions, ownUser: () => Promise<string>): Promise<Filter> {
	const filters = context.getNodeParameter('filters', {}) as IDataObject;
	const ignored = setOf(filters, 'ignoreUsers');
	if (context.getNodeParameter('ignoreOwnChanges', false) === true) ignored.add(await ownUser());
	return peopleFilter(ignored, changeFilter(filters));
}
