import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { seed } from '../sandbox';
import type { Bare } from './bareNode';

/** Work that both nodes are given, with the same parameters and items. */
export interface Scenario {
	title: string;
	/** Tasks in the List before. */
	tasks: number;
	parameters: INodeParameters;
	/** Parameters that only ours has. */
	ours?: INodeParameters;
	/** The input items. @param ids of the tasks in the List */
	items: (ids: string[]) => IDataObject[];
	/** The requests without which it cannot be done. */
	bare: (items: IDataObject[]) => Bare[];
	/** The names that come out, in their order. */
	output: string[];
	/** The names in the List afterwards, in the order of creation. */
	stored: string[];
	/** The order in which tasks are created is left open. */
	anyOrder?: boolean;
}

const names = (word: string, count: number) => Array.from({ length: count }, (_, i) => `${word} ${i + 1}`);

const list = seed.secondListId;

/** The names that the built-in node cannot do without. */
const place = { team: seed.workspaceId, space: seed.spaceId, folder: seed.folderId, list };

const ITEMS = 200;

const create: Scenario = {
	title: `Create ${ITEMS} tasks in one List, in order`,
	tasks: 0,
	parameters: { resource: 'task', operation: 'create', ...place, name: '={{ $json.name }}' },
	items: () => names('New', ITEMS).map((name) => ({ name })),
	bare: (items) => items.map(({ name }) => ({ method: 'POST', path: `/list/${list}/task`, body: { name } })),
	output: names('New', ITEMS),
	stored: names('New', ITEMS),
};

const getMany = (count: number): Scenario => ({
	title: `Get Many: ${count.toLocaleString('en')} tasks`,
	tasks: count,
	parameters: { resource: 'task', operation: 'getAll', ...place, returnAll: true },
	items: () => [{}],
	bare: () =>
		Array.from({ length: count / 100 }, (_, page) => ({
			method: 'GET',
			path: `/list/${list}/task?page=${page}`,
		})),
	output: names('Task', count).reverse(),
	stored: names('Task', count),
});

/** By the name that `--only` takes. */
export const scenarios = {
	update: {
		title: `Update ${ITEMS} tasks`,
		tasks: ITEMS,
		parameters: {
			resource: 'task',
			operation: 'update',
			id: '={{ $json.id }}',
			updateFields: { name: '={{ $json.name }}' },
		},
		items: (ids) => ids.map((id, i) => ({ id, name: `Renamed ${i + 1}` })),
		bare: (items) =>
			items.map(({ id, name }) => ({ method: 'PUT', path: `/task/${String(id)}`, body: { name } })),
		output: names('Renamed', ITEMS),
		stored: names('Renamed', ITEMS),
	},
	create,
	createUnordered: {
		...create,
		title: `Create ${ITEMS} tasks, Keep Order off`,
		ours: { requestOptions: { keepOrder: false } },
		anyOrder: true,
	},
	get: {
		title: `Get ${ITEMS} tasks`,
		tasks: ITEMS,
		parameters: { resource: 'task', operation: 'get', id: '={{ $json.id }}' },
		items: (ids) => ids.map((id) => ({ id })),
		bare: (items) => items.map(({ id }) => ({ method: 'GET', path: `/task/${String(id)}` })),
		output: names('Task', ITEMS),
		stored: names('Task', ITEMS),
	},
	getMany2000: getMany(2_000),
	getMany20000: getMany(20_000),
	/** Against a limit only. */
	limit: {
		...create,
		title: 'Create 300 tasks',
		items: () => names('New', 300).map((name) => ({ name })),
		output: names('New', 300),
		stored: names('New', 300),
	},
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
