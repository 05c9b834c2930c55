import type { ApiRequest } from '../transport/context';

/** Where an item writes: a request of the API, or any text that is the same for the same thing. */
export type Place = string | RequestPlace;

type RequestPlace = Pick<ApiRequest, 'path' | 'query'> &
	Partial<ApiRequest> & {
		/** What of the thing it changes, where it leaves alone the rest: the same text for the same part. */
		part?: string;
	};

/** An item in the order. */
export interface Ticket {
	/**
	 * Waits until it may write: the items before it that write to the same thing are done.
	 *
	 * @param place undefined for an item that only reads
	 */
	turn(place: Place | undefined): Promise<void>;
	/** Says that the item is done, with or without success. */
	leave(): void;
}

/**
 * The thing that an address is about, without what stands below it: `/v2/task/1/tag/a` is about the
 * task. What the Workspace holds is told apart by its own kind and ID, and so is what is in its Chat.
 */
function thingAt(path: string): string {
	const below = path.replace(/^\/v\d+\/(?:(?:team|workspaces)\/[^/]+\/)?(?:chat\/)?/, '');
	return below.split('/').slice(0, 2).join('/');
}

/** The other way to write a task's ID; nothing tells which two mean the same task. */
const isCustomId = (place: Place): boolean =>
	typeof place !== 'string' && place.query?.custom_task_ids === true;

const thingOf = (place: Place): string => (typeof place === 'string' ? place : thingAt(place.path));

/** What an item changes: the thing, what stands below it at the address of its request, or a part of it. */
function changedBy(place: Place): string {
	if (typeof place === 'string') return place;
	return place.method ? place.path : JSON.stringify([thingAt(place.path), place.part]);
}

/** Addresses of creation that do not end where such things are kept. */
const CREATING = /template$|^(?:direct_message|location)$/i;

/**
 * Whether an item makes something new, which undoes nothing: a POST to where such things are kept
 * (`/v2/list/1/task`), or to a template. A POST to the thing itself sets it (`/v2/task/1/tag/a`).
 */
function createsSomething(place: RequestPlace): boolean {
	if (place.method !== 'POST') return false;
	const below = place.path.replace('/chat/', '/').split('/').slice(2);
	return below.length % 2 === 1 || below.some((part) => CREATING.test(part));
}

/** Where an item writes when the order of what is created and added does not count. */
export function unordered(place: Place): Place | undefined {
	if (typeof place === 'string' || place.method !== 'POST') return place;
	return createsSomething(place) ? undefined : place.path;
}

/**
 * Keeps writes to the same thing in the order of the items, and lets everything else go at once.
 */
export class Order {
	/** Ends when every item so far has said where it writes, or is done. */
	private said: Promise<void> = Promise.resolve();
	/** Ends when the last item that writes to a thing is done. */
	private readonly last = new Map<string, Promise<void>>();
	/** Ends when the items are done that write the IDs of tasks in the other way. */
	private otherWay: Promise<void> = Promise.resolve();
	private custom?: boolean;

	/** A ticket for the next item; they are taken in the order of the items. */
	take(): Ticket {
		const before = this.said;
		let saidMine = () => {};
		let doneMine = () => {};
		const said = new Promise<void>((resolve) => (saidMine = resolve));
		const done = new Promise<void>((resolve) => (doneMine = resolve));
		this.said = all([before, said]);
		return {
			turn: async (place) => {
				if (place === undefined) {
					saidMine();
					return;
				}
				await before;
				const waitFor = this.queue(place, done);
				saidMine();
				await waitFor;
			},
			leave: () => {
				saidMine();
				doneMine();
			},
		};
	}

	/** Puts an item behind those that write to the same thing. @returns what it has to wait for */
	private queue(place: Place, done: Promise<void>): Promise<void> {
		const custom = isCustomId(place);
		if (custom !== (this.custom ?? custom)) {
			this.otherWay = all([this.otherWay, ...this.last.values()]);
			this.last.clear();
		}
		this.custom = custom;
		const thing = thingOf(place);
		const waitFor = all([this.otherWay, this.last.get(thing)]);
		this.last.set(thing, all([waitFor, done]));
		return waitFor;
	}
}

/** Ends when all have ended. What they give is dropped: it would be kept as long as the last of a chain. */
async function all(promises: Array<Promise<void> | undefined>): Promise<void> {
	await Promise.all(promises);
}

/** What items have changed, or may have: one that is tried again must not undo what a later one did. */
export class Changes {
	/** The last item that changed a thing, and the last with each way to write the IDs of tasks. */
	private readonly last = new Map<string, number>();

	/** Says that an item has changed something, or may have. */
	note(index: number, place: Place | undefined): void {
		if (!isChange(place)) return;
		for (const key of [changedBy(place), way(isCustomId(place))]) {
			this.last.set(key, Math.max(index, this.last.get(key) ?? index));
		}
	}

	/** Whether a later item has changed the same thing, or may have. */
	isOvertaken(index: number, place: Place | undefined): boolean {
		if (!isChange(place)) return false;
		return [changedBy(place), way(!isCustomId(place))].some((key) => (this.last.get(key) ?? index) > index);
	}
}

const way = (custom: boolean): string => (custom ? 'custom IDs' : 'own IDs');

const isChange = (place: Place | undefined): place is Place =>
	place !== undefined && (typeof place === 'string' || !createsSomething(place));
