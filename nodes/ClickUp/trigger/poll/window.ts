import type { IDataObject } from 'n8n-workflow';

/*
 * What was seen and what is new: pure, no request, no clock. All dates are ClickUp's own, Unix ms.
 */

export type PollEvent = 'taskCreated' | 'taskUpdated' | 'taskCreatedOrUpdated';

/** How far a look reaches back unless the person says otherwise, in minutes. */
export const MINUTES_OF_OVERLAP = 5;

const MINUTE = 60_000;

/**
 * How long after its creation a task may still be written by that creation, in ms. ClickUp does not
 * say whether `date_updated` of a new task is exactly its `date_created`.
 */
const CREATION_TAKES = 2_000;

/** What is kept between two looks. It holds plain JSON only: n8n writes it to its database. */
export interface PollMemory {
	/** What was asked for; with other questions the rest means nothing. */
	asked: string;
	/** Looks ask for changes at or after this. Everything older is done with. It never goes back. */
	from: number;
	/** The newest change that was ever seen. */
	newest: number;
	/** How many looks in a row have found nothing that was not known. */
	quiet: number;
	/** By task ID: the newest change that was seen, of those at or after `from`. */
	known: Record<string, number>;
}

/** What a look is for. */
export interface Watched {
	event: PollEvent;
	/** In minutes. */
	overlap: number;
}

/** What came of a look. */
export interface Outcome {
	/** The tasks to start the workflow with, the oldest change first. */
	tasks: IDataObject[];
	/** What is to be kept in place of the memory before. */
	memory: PollMemory;
}

const dateOf = (value: unknown): number => {
	const date = Number(value ?? NaN);
	return Number.isFinite(date) ? date : 0;
};

/** When a task was created, Unix ms. */
export const createdAt = (task: IDataObject): number => dateOf(task.date_created);

/** When a task was changed last, Unix ms; ClickUp may have no such date for one that never was. */
export const updatedAt = (task: IDataObject): number => dateOf(task.date_updated) || createdAt(task);

/** The newest change among tasks; 0 when there are none. */
export const newestOf = (tasks: IDataObject[]): number =>
	tasks.reduce((newest, task) => Math.max(newest, updatedAt(task)), 0);

/** Each task once, as it was changed last: it can be on two pages, and in two of the places. */
function distinct(tasks: IDataObject[]): Map<string, IDataObject> {
	const byId = new Map<string, IDataObject>();
	for (const task of tasks) {
		const other = byId.get(String(task.id));
		if (!other || updatedAt(other) < updatedAt(task)) byId.set(String(task.id), task);
	}
	return byId;
}

function oldestFirst(tasks: IDataObject[], event: PollEvent): IDataObject[] {
	const dateFor = event === 'taskCreated' ? createdAt : updatedAt;
	return tasks.sort((a, b) => dateFor(a) - dateFor(b));
}

const isJustCreated = (task: IDataObject): boolean => updatedAt(task) - createdAt(task) <= CREATION_TAKES;

/** Whether a version of a task that was not seen before is what is watched for. */
function isWanted(task: IDataObject, event: PollEvent, from: number, isKnown: boolean): boolean {
	switch (event) {
		case 'taskCreated':
			// One that was created before the window and is not known has only changed, or was moved here.
			return !isKnown && createdAt(task) >= from;
		case 'taskUpdated':
			return isKnown || createdAt(task) < from || !isJustCreated(task);
		default:
			return true;
	}
}

/**
 * The memory after the first look, which gives nothing but what is asked for to be filled in.
 *
 * @param asked what was asked for
 * @param tasks every task changed at or after `newest` less the overlap, and after `since`
 * @param newest the newest change that ClickUp has, Unix ms
 * @param since gives the tasks created or changed at or after this too, Unix ms; none without it
 */
export function begin(
	asked: string,
	tasks: IDataObject[],
	newest: number,
	{ event, overlap }: Watched,
	since?: number,
): Outcome {
	const dateFor = event === 'taskCreated' ? createdAt : updatedAt;
	const all = distinct(tasks);
	const last = Math.max(newest, newestOf(tasks));
	const from = Math.max(0, last - overlap * MINUTE);
	const known: PollMemory['known'] = {};
	for (const [id, task] of all) if (updatedAt(task) >= from) known[id] = updatedAt(task);
	const filled =
		since === undefined
			? []
			: [...all.values()].filter((task) => dateFor(task) >= since && isWanted(task, event, since, false));
	return { tasks: oldestFirst(filled, event), memory: { asked, from, newest: last, quiet: 0, known } };
}

/**
 * What is new in a look, and the memory after it.
 *
 * `from` follows what the look BEFORE had seen, so that everything is looked for twice: while pages are
 * read, a task can slip from a page that is still to come to one that was read, when another one leaves.
 *
 * @param memory what was kept by the look before; it is not changed
 * @param tasks every task changed at or after `memory.from`; older ones are left out here
 */
export function advance(memory: PollMemory, tasks: IDataObject[], { event, overlap }: Watched): Outcome {
	const known = { ...memory.known };
	const wanted: IDataObject[] = [];
	let news = false;
	for (const [id, task] of distinct(tasks)) {
		const updated = updatedAt(task);
		const before = known[id];
		if (updated < memory.from || (before !== undefined && updated <= before)) continue;
		known[id] = updated;
		news = true;
		if (isWanted(task, event, memory.from, before !== undefined)) wanted.push(task);
	}
	const newest = Math.max(memory.newest, newestOf(tasks));
	const quiet = news ? 0 : memory.quiet + 1;
	const from = Math.max(memory.from, nextFrom(memory.newest, quiet, overlap));
	for (const [id, updated] of Object.entries(known)) if (updated < from) delete known[id];
	return {
		tasks: oldestFirst(wanted, event),
		memory: { asked: memory.asked, from, newest, quiet, known },
	};
}

/**
 * n8n looks once a minute at most. After more quiet looks than the overlap has minutes, whatever was
 * late in ClickUp's search has come: the overlap ends, and many changes at once are not read for ever.
 * Looks are counted because the clock of this machine may be wrong.
 */
function nextFrom(seen: number, quiet: number, overlap: number): number {
	return quiet > overlap ? seen : seen - overlap * MINUTE;
}
