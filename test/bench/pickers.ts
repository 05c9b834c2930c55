import type { INodeParameters } from 'n8n-workflow';
import type * as listSearch from '../../nodes/ClickUp/methods/listSearch/index.js';
import type * as loadOptions from '../../nodes/ClickUp/methods/loadOptions.js';
import { seed } from '../sandbox';
import type { Bench, Worker } from './bench';
import { PER_MINUTE } from './bench';
import type { NodeFiles } from './nodeFiles';
import { inTurns, median } from './rounds';
import { time, times, type Section } from './section';

const ROUNDS = 7;
const LATENCY = 50;

/** A picker of ours and the menus of the built-in node that lead to the same choice. */
interface Picker {
	what: string;
	ours: `listSearch.${keyof typeof listSearch}` | `loadOptions.${keyof typeof loadOptions}`;
	builtin: string[];
	/** Where the built-in node has it, when not on Task > Create. */
	on?: INodeParameters;
}

const pickers: Picker[] = [
	{ what: 'Workspace', ours: 'listSearch.searchWorkspaces', builtin: ['loadOptions.getTeams'] },
	{ what: 'Space', ours: 'listSearch.searchSpaces', builtin: ['loadOptions.getSpaces'] },
	{ what: 'Folder', ours: 'listSearch.searchFolders', builtin: ['loadOptions.getFolders'] },
	{
		what: 'List of a Space',
		ours: 'listSearch.searchLists',
		builtin: ['loadOptions.getFolders', 'loadOptions.getLists'],
	},
	{
		what: 'Task',
		ours: 'listSearch.searchTasks',
		builtin: ['loadOptions.getTasks'],
		on: { resource: 'timeEntry', operation: 'update' },
	},
	{ what: 'Assignees', ours: 'loadOptions.getAssignees', builtin: ['loadOptions.getAssignees'] },
	{ what: 'Status', ours: 'loadOptions.getStatuses', builtin: ['loadOptions.getStatuses'] },
	{ what: 'Tags', ours: 'loadOptions.getTags', builtin: ['loadOptions.getTags'] },
	{ what: 'Custom Field', ours: 'listSearch.searchListFields', builtin: ['loadOptions.getCustomFields'] },
];

/** What is chosen beside it. */
const place = {
	team: seed.workspaceId,
	space: seed.spaceId,
	folder: seed.folderId,
	list: seed.listId,
	archived: false,
};

interface Opened {
	ms: number;
	requests: number;
}

/** What opening a picker takes. */
export async function openings(bench: Bench): Promise<Section> {
	const workers = { ours: await bench.startWorker(), builtin: await bench.startWorker() };
	const open =
		(worker: Worker, files: NodeFiles, methods: string[], on = {}) =>
		async (): Promise<Opened> => {
			const parameters = { ...place, ...on };
			const preparation = { latency: LATENCY, perMinute: PER_MINUTE };
			const { token } = await bench.sandbox.ask('prepare', preparation);
			let ms = 0;
			for (const method of methods) {
				ms += (await worker.ask('open', { files, method, parameters, token })).ms;
			}
			return { ms, requests: (await bench.sandbox.ask('outcome')).requests };
		};
	const rows: string[][] = [];
	try {
		for (const picker of pickers) {
			const turns = {
				ours: open(workers.ours, bench.ours, [picker.ours], picker.on),
				builtin: open(workers.builtin, bench.builtin, picker.builtin, picker.on),
			};
			for (const warmUp of Object.values(turns)) await warmUp();
			const rounds = bench.quick ? 1 : ROUNDS;
			const { ours, builtin } = await inTurns(turns, { rounds, enough: Infinity });
			const ms = [ours, builtin].map((opened) => median(opened.map((one) => one.ms)));
			const requests = [ours, builtin].map(([{ requests: count }]) => String(count));
			rows.push([picker.what, times(ms[0] / ms[1]), time(ms[0]), time(ms[1]), ...requests]);
		}
	} finally {
		for (const worker of Object.values(workers)) await worker.stop();
	}
	return {
		title: 'Pickers',
		about: `One opening at ${LATENCY} ms latency, median of ${bench.quick ? 1 : ROUNDS}. For a List the built-in node has to be told the Folder first. Its task menu shows the first 100 tasks of a List; ours searches the Workspace.`,
		head: ['Picker', 'Of built-in', 'Ours', 'Built-in', 'Requests, ours', 'Requests, built-in'],
		rows,
	};
}
