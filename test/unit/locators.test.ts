/** Every picker of the three nodes, and every parameter that takes a task. */
import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { ClickUp } from '../../nodes/ClickUp/ClickUp.node';
import { ClickUpPollTrigger } from '../../nodes/ClickUp/ClickUpPollTrigger.node';
import { ClickUpTrigger } from '../../nodes/ClickUp/ClickUpTrigger.node';
import type { Operation } from '../../nodes/ClickUp/engine/operation';
import type { ApiRequest } from '../../nodes/ClickUp/transport/context';
import { build, fill, operations } from '../support/operations';

/** A field, and the names of what it is in, from the outside. */
interface Found {
	field: INodeProperties;
	path: string[];
}

const everyField = (fields: INodeProperties[], path: string[] = []): Found[] =>
	fields.flatMap((field) => {
		const here = { field, path: [...path, field.name] };
		if (field.type === 'collection')
			return [here, ...everyField(field.options as INodeProperties[], here.path)];
		if (field.type !== 'fixedCollection') return [here];
		const groups = field.options as INodePropertyCollection[];
		return [here, ...groups.flatMap(({ name, values }) => everyField(values, [...here.path, name]))];
	});

const isLocator = ({ field }: Found) => field.type === 'resourceLocator';

describe.each([
	['ClickUp', new ClickUp()],
	['ClickUp Trigger', new ClickUpTrigger()],
	['ClickUp Poll Trigger', new ClickUpPollTrigger()],
])('%s', (_, { description, methods }) => {
	const locators = everyField(description.properties).filter(isLocator);
	const { listSearch } = methods as { listSearch: object };

	it('picks in three ways, or in two where ClickUp has no address or no ID', () => {
		const ways = new Set(locators.map(({ field }) => field.modes!.map(({ name }) => name).join()));
		// Of a view that is watched, no place is asked for that it could be listed from.
		const watched = description.name === 'clickUpPollTrigger' ? ['url,id'] : [];
		expect(
			[...ways].filter((way) => !['list,url,id', 'list,id', 'list,name', ...watched].includes(way)),
		).toEqual([]);
	});

	it('has the search of each, an example for each way, and no picker without a label', () => {
		for (const { field, path } of locators) {
			for (const mode of field.modes!) {
				const { searchListMethod: method, searchable } = mode.typeOptions ?? {};
				if (mode.type === 'list') {
					expect([path, method, searchable]).toEqual([path, expect.any(String), true]);
					expect(Object.keys(listSearch)).toContain(method);
				} else {
					expect([path, mode.placeholder]).toEqual([path, expect.stringMatching(/^e\.g\. /)]);
				}
			}
			expect(field.displayName).not.toMatch(/(?<!Name or )ID$/);
			expect(field.default).toMatchObject({ value: '' });
		}
	});
});

/** The Workspace of the addresses below. */
const TEAM = '9012';

/** Parameters of the type text that take tasks, several of them but for the last two. */
const TASKS_AS_TEXT = ['taskIds', 'sourceTasks', 'customTaskId', 'objectId'];

const takesTask = ({ field }: Found): boolean =>
	(field.modes ?? []).some(({ typeOptions }) => typeOptions?.searchListMethod === 'searchTasks') ||
	TASKS_AS_TEXT.includes(field.name);

/** What only narrows the list of another picker is not sent. */
const narrows = ({ field: { name } }: Found, all: Found[]): boolean =>
	name === 'task' &&
	all.some(({ field }) => (field.typeOptions?.loadOptionsDependsOn ?? []).includes('task.value')) &&
	all.some(({ field }) => field.name === 'checklist');

/** Operations with the parameters that take a task. */
const table = operations.flatMap(({ name, operation }) =>
	everyField(operation.fields)
		.filter((found, _index, all) => takesTask(found) && !narrows(found, all))
		.map((found) => [name, found.path.join('.'), operation, found] as const),
);

/** All that the operation needs, and this value where a task goes. */
function valuesWith(operation: Operation, { field, path }: Found, value: string): Record<string, unknown> {
	const values = fill(
		operation.fields.filter(({ type }) => type !== 'collection'),
		1,
	);
	for (const other of operation.fields) {
		if (takesTask({ field: other, path: [] }) && other.modes) values[other.name] = '86abc0001';
	}
	for (const [name, shown] of Object.entries(field.displayOptions?.show ?? {})) {
		values[name.replace('/', '')] = (shown as unknown[])[0];
	}
	if (field.name === 'objectId') values.objectType = 'task';
	if (field.name === 'customTaskId') values.matchBy = 'customTaskId';
	let inside = values;
	for (const name of path.slice(0, -1)) inside = inside[name] = (inside[name] ?? {}) as typeof values;
	inside[field.name] = field.modes ? { __rl: true, mode: 'list', value } : value;
	return values;
}

async function requestsWith(operation: Operation, found: Found, value: string): Promise<ApiRequest[]> {
	return (await build(operation, valuesWith(operation, found, value))).requests;
}

const inFull = (request: ApiRequest): string => decodeURIComponent(JSON.stringify(request));

/** ClickUp takes custom IDs on this route without being told that it is one. */
const KNOWS_CUSTOM_IDS = /^\/v3\/workspaces\/[^/]+\/tasks\/[^/]+\/time_estimates_by_user$/;

it('there are operations that take a task', () => {
	expect(table.length).toBeGreaterThan(50);
	for (const name of TASKS_AS_TEXT) {
		expect(table.some(([, path]) => path.split('.').includes(name))).toBe(true);
	}
});

describe.each(table)('%s, %s', (name, _path, operation, found) => {
	// An entry lies in one Workspace, and so does its task.
	const own = name.startsWith('timeEntry') ? undefined : TEAM;

	it.each([
		['a custom ID', 'DEV-7', undefined],
		['its address', `https://app.clickup.com/t/${TEAM}/DEV-7`, own],
		['its address with what may follow', `https://app.clickup.com/t/${TEAM}/DEV-7?block=1`, own],
	])('takes %s', async (_what, value, team) => {
		const requests = await requestsWith(operation, found, value);
		const about = requests.filter((request) => inFull(request).includes('DEV-7'));
		expect(about.length).toBeGreaterThan(0);
		for (const request of about) {
			expect(inFull(request)).not.toMatch(/clickup\.com\/t\//);
			// It was looked up before.
			if (inFull(request).includes('own-DEV-7') || KNOWS_CUSTOM_IDS.test(request.path)) continue;
			expect(request.query).toMatchObject({
				custom_task_ids: true,
				team_id: team ?? expect.stringMatching(/./),
			});
		}
	});

	it.each([
		['an address', 'https://app.clickup.com/t/86abc0007'],
		['an address with the Workspace', `https://app.clickup.com/t/${TEAM}/86abc0007`],
		['an ID as ClickUp shows it', '#86abc0007'],
	])('takes %s', async (_what, value) => {
		const requests = await requestsWith(operation, found, value);
		const about = requests.filter((request) => inFull(request).includes('86abc0007'));
		expect(about.length).toBeGreaterThan(0);
		for (const request of about) {
			expect(inFull(request)).not.toMatch(/clickup\.com\/t\/|#86abc/);
			expect(request.query ?? {}).not.toHaveProperty('custom_task_ids');
		}
	});
});
