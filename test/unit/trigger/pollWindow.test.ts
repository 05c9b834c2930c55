import assert from 'node:assert/strict';

import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import type { Outcome, PollEvent, PollMemory, Watched } from '../../../nodes/ClickUp/trigger/poll/window';
import { advance, begin, newestOf, updatedAt } from '../../../nodes/ClickUp/trigger/poll/window';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5, 9);

const task = (id: string, created: number, updated = created): IDataObject => ({
	id,
	date_created: String(created),
	date_updated: String(updated),
});
const ids = ({ tasks }: Outcome) => tasks.map(({ id }) => id);
const both: Watched = { event: 'taskCreatedOrUpdated', overlap: 5 };
const started = (watched: Watched, ...tasks: IDataObject[]) =>
	begin('asked', tasks, newestOf(tasks), watched).memory;

describe('the first look', () => {
	it('gives nothing, and remembers what the next looks will see again', () => {
		const old = task('old', START - 6 * MINUTE);
		const young = task('young', START - 5 * MINUTE);
		const { tasks, memory } = begin('asked', [task('newest', START), young, old], START, both);
		expect(tasks).toEqual([]);
		expect(memory).toEqual({
			asked: 'asked',
			from: START - 5 * MINUTE,
			newest: START,
			quiet: 0,
			known: { newest: START, young: START - 5 * MINUTE },
		});
	});

	it('fills in what is young enough, the oldest first', () => {
		const tasks = [task('new', START), task('changed', START - 90 * MINUTE, START - MINUTE), task('old', 1)];
		const filled = (event: PollEvent) =>
			ids(begin('asked', tasks, START, { ...both, event }, START - 60 * MINUTE));
		expect(filled('taskCreatedOrUpdated')).toEqual(['changed', 'new']);
		expect(filled('taskCreated')).toEqual(['new']);
		expect(filled('taskUpdated')).toEqual(['changed']);
	});

	it('of a place that holds no task counts from the newest change elsewhere', () => {
		const { memory } = begin('asked', [], START, both);
		expect(ids(advance(memory, [task('moved here', 1, START - 60 * MINUTE)], both))).toEqual([]);
		expect(ids(advance(memory, [task('made here', START + 1)], both))).toEqual(['made here']);
	});
});

describe('a later look', () => {
	it('gives a change once, however often it is seen, and an older answer never', () => {
		const changed = task('a', 1, START + 1);
		const once = advance(started(both, task('a', 1, START)), [changed, changed], both);
		expect(ids(once)).toEqual(['a']);
		expect(ids(advance(once.memory, [changed], both))).toEqual([]);
		expect(ids(advance(once.memory, [task('a', 1, START)], both))).toEqual([]);
	});

	it('gives what has the same millisecond as what was seen', () => {
		const memory = started({ ...both, overlap: 0 }, task('a', START));
		expect(ids(advance(memory, [task('b', START), task('a', START)], both))).toEqual(['b']);
	});

	it('goes on from what the look before had seen, less the overlap', () => {
		const one = advance(started(both, task('a', START)), [task('b', START + 60 * MINUTE)], both).memory;
		expect(one.from).toBe(START - 5 * MINUTE);
		const two = advance(one, [task('b', START + 60 * MINUTE)], both).memory;
		expect(two.from).toBe(START + 55 * MINUTE);
		expect(two.known).toEqual({ b: START + 60 * MINUTE });
	});

	it('lets the overlap end after as many quiet looks as it has minutes, and never goes back', () => {
		const many = Array.from({ length: 500 }, (_, n) => task(`t${n}`, START - n));
		let memory = started(both, ...many);
		for (let n = 0; n < 5; n++) memory = advance(memory, many, both).memory;
		expect(Object.keys(memory.known)).toHaveLength(500);
		memory = advance(memory, many, both).memory;
		expect(memory).toMatchObject({ from: START, known: { t0: START } });
		const after = advance(memory, [task('next', START + 1), many[0]], both);
		expect(ids(after)).toEqual(['next']);
		expect(after.memory.from).toBe(START);
	});

	it('tells created from updated', () => {
		const look = (event: PollEvent, ...tasks: IDataObject[]) =>
			ids(advance(started({ ...both, event }, task('known', START)), tasks, { ...both, event }));
		const tasks = [
			task('made', START + 1000),
			task('made and changed', START + 1000, START + 9000),
			task('changed', 1, START + 1000),
			task('known', START, START + 1001),
		];
		expect(look('taskCreated', ...tasks)).toEqual(['made', 'made and changed']);
		expect(look('taskUpdated', ...tasks)).toEqual(['changed', 'known', 'made and changed']);
	});

	it('changes nothing that it was handed', () => {
		const memory = started(both, task('a', START));
		const before = JSON.stringify(memory);
		advance(memory, [task('b', START + 1)], both);
		expect(JSON.stringify(memory)).toBe(before);
	});

	it('takes the date of creation where a task was never changed', () => {
		expect(updatedAt({ id: 'a', date_created: '5', date_updated: null })).toBe(5);
	});
});

/** What may happen. `n` picks a task, `miss` picks changes that slip through between two pages. */
type Step =
	| { do: 'create' }
	| { do: 'update' | 'delete'; n: number }
	| { do: 'wait'; ms: number }
	| { do: 'look'; miss: number[] }
	| { do: 'fail' }
	| { do: 'restart' };

const steps = fc.array(
	fc.oneof(
		{ weight: 3, arbitrary: fc.constant<Step>({ do: 'create' }) },
		{ weight: 5, arbitrary: fc.record({ do: fc.constant('update' as const), n: fc.nat(50) }) },
		{ weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), n: fc.nat(50) }) },
		{
			weight: 4,
			arbitrary: fc.record({
				do: fc.constant('wait' as const),
				ms: fc.constantFrom(1, 2, 900, 1999, 2000, 2001, MINUTE, 5 * MINUTE, 20 * MINUTE),
			}),
		},
		{
			weight: 6,
			arbitrary: fc.record({
				do: fc.constant('look' as const),
				miss: fc.array(fc.nat(50), { maxLength: 3 }),
			}),
		},
		{ weight: 1, arbitrary: fc.constant<Step>({ do: 'fail' }) },
		{ weight: 1, arbitrary: fc.constant<Step>({ do: 'restart' }) },
	),
	{ maxLength: 60 },
);

const settings = fc.record({
	event: fc.constantFrom<PollEvent>('taskCreated', 'taskUpdated', 'taskCreatedOrUpdated'),
	overlap: fc.constantFrom(0, 1, 5),
	isView: fc.boolean(),
});

interface Living {
	id: string;
	created: number;
	updated: number;
	/** Whether a look has met it, and n8n still knows. */
	met: boolean;
	/** The same, as n8n's database has it. */
	metAsSaved: boolean;
	/** The version that slipped through the last time; a change slips through once. */
	missed: number;
	/** The versions that are done with: given, or there before the first look. */
	done: Set<number>;
	isOld: boolean;
	given: number;
}

/** ClickUp, n8n and what has to be given, in a few lines. */
class Model {
	now = START;
	tasks: Living[] = [];
	private made = 0;
	private memory?: PollMemory;
	/** What n8n's database holds: it is written when the workflow is started, and when it is switched on. */
	private saved?: string;

	constructor(private readonly watched: Watched & { isView: boolean }) {}

	step(step: Step): void {
		const picked = 'n' in step ? this.tasks[step.n % Math.max(1, this.tasks.length)] : undefined;
		if (step.do === 'create') this.create();
		else if (step.do === 'update' && picked) picked.updated = this.now;
		else if (step.do === 'delete' && picked) this.tasks.splice(this.tasks.indexOf(picked), 1);
		else if (step.do === 'wait') this.now += step.ms;
		else if (step.do === 'look') this.look(step.miss);
		else if (step.do === 'restart') this.restart();
	}

	private create(): void {
		const id = `t${this.made++}`;
		const common = { met: false, metAsSaved: false, missed: -1, isOld: this.memory === undefined, given: 0 };
		this.tasks.push({ id, created: this.now, updated: this.now, done: new Set(), ...common });
	}

	/** It takes some seconds to stop and start n8n. */
	private restart(): void {
		this.now += 5000;
		if (this.saved === undefined) return;
		this.memory = JSON.parse(this.saved) as PollMemory;
		// n8n saves nothing after a look that gives nothing. What such a look has met is met anew, so that a
		// change within the two seconds of its creation counts as part of it.
		for (const living of this.tasks) living.met = living.metAsSaved;
	}

	private save(): void {
		this.saved = JSON.stringify(this.memory);
		for (const living of this.tasks) living.metAsSaved = living.met;
	}

	/** The tasks that ClickUp gives. */
	private answer(from: number, seen: Living[]): IDataObject[] {
		return seen
			.filter(({ updated }) => this.watched.isView || updated >= from)
			.map(({ id, created, updated }) => task(id, created, updated));
	}

	private look(miss: number[]): void {
		if (!this.memory) {
			this.keep(begin('asked', this.answer(0, this.tasks), this.now, this.watched));
			for (const living of this.tasks) living.done.add(living.updated);
			for (const living of this.tasks) living.met = true;
			this.save();
			return;
		}
		const hidden = new Set(
			miss.map((n) => this.tasks[n % Math.max(1, this.tasks.length)]).filter((living) => living),
		);
		for (const living of hidden) if (living.missed === living.updated) hidden.delete(living);
		const seen = this.tasks.filter((living) => !hidden.has(living));
		for (const living of hidden) living.missed = living.updated;

		const expected = seen.filter((living) => this.isDue(living));
		const outcome = advance(this.memory, this.answer(this.memory.from, seen), this.watched);
		assert.deepEqual(ids(outcome).sort(), expected.map(({ id }) => id).sort());
		this.keep(outcome);
		for (const living of seen) {
			living.done.add(living.updated);
			living.met = true;
		}
		for (const living of expected) living.given++;
		if (expected.length > 0) this.save();
	}

	/** Whether the version that a look meets has to be given. */
	private isDue(living: Living): boolean {
		const { created, updated, met, done, isOld, given } = living;
		switch (this.watched.event) {
			case 'taskCreated':
				return !isOld && given === 0;
			case 'taskUpdated':
				return !done.has(updated) && (met || updated - created > 2000);
			default:
				return !done.has(updated);
		}
	}

	private keep({ memory }: Outcome): void {
		this.memory = JSON.parse(JSON.stringify(memory)) as PollMemory;
		// It is bounded: what can no longer come is forgotten.
		assert(Object.values(memory.known).every((updated) => updated >= memory.from));
	}
}

describe('whatever happens', () => {
	it('every change that a look meets is given exactly once', () => {
		fc.assert(
			fc.property(settings, steps, (watched, happened) => {
				const model = new Model(watched);
				for (const step of happened) model.step(step);
				model.step({ do: 'look', miss: [] });
				model.step({ do: 'look', miss: [] });
			}),
			{ numRuns: 10_000 },
		);
	});
});
