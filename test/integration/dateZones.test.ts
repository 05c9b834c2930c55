/** Dates through n8n's own engine: the time zone of the workflow, ClickUp's kept value, and what is read back. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { DateTime } from 'luxon';

import { seed } from '../sandbox';
import { runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const team = seed.workspaceId;
const list = seed.listId;
const DAY = '2026-11-23';

/** The zones of the workflow and of the person: up to 25 hours apart, both ways. */
const PAIRS = [
	['Pacific/Pago_Pago', 'Pacific/Kiritimati'],
	['Pacific/Kiritimati', 'Pacific/Pago_Pago'],
	['Asia/Kathmandu', 'America/New_York'],
	['Pacific/Chatham', 'Europe/Berlin'],
];

/** What an expression gives for that day: text, n8n's DateTime, a JS Date, and what ClickUp keeps. */
const daysFor = (user: string): Record<string, string> => ({
	'a date': DAY,
	'the picker of n8n': `${DAY}T00:00:00`,
	'a database': `${DAY}T00:00:00.000Z`,
	'a DateTime': `={{ DateTime.fromISO("${DAY}") }}`,
	'its ISO text': `={{ DateTime.fromISO("${DAY}").toISO() }}`,
	'a JS Date': `={{ new Date("${DAY}") }}`,
	"ClickUp's Unix time": `={{ ${DateTime.fromISO(`${DAY}T04:00`, { zone: user }).toMillis()} }}`,
	"ClickUp's Unix time as text": String(DateTime.fromISO(`${DAY}T04:00`, { zone: user }).toMillis()),
});

/** What an expression gives for half past three of the workflow. */
const instantsFor = (workflow: string): Record<string, string> => {
	const at = DateTime.fromISO(`${DAY}T15:30`, { zone: workflow });
	return {
		'local text': `${DAY}T15:30:00`,
		'ISO text': String(at.toISO()),
		'UTC text': String(at.toUTC().toISO()),
		'a DateTime': `={{ DateTime.fromISO("${DAY}T15:30") }}`,
		'a JS Date': `={{ new Date(${at.toMillis()}) }}`,
		'Unix time': `={{ ${at.toMillis()} }}`,
		'Unix time as text': String(at.toMillis()),
	};
};

describe.each(PAIRS)('a workflow in %s, a person in %s', (workflow, user) => {
	const at = (text: string, zone: string) => DateTime.fromISO(text, { zone }).toMillis();
	const run = async (resource: string, operation: string, parameters: INodeParameters) =>
		await runForJson({ resource, operation, ...parameters }, { tokens: used.tokens, timezone: workflow });
	const one = async (...call: Parameters<typeof run>): Promise<IDataObject> => (await run(...call))[0];
	const field = (task: IDataObject, name: string) =>
		(task.custom_fields as IDataObject[]).find((each) => each.name === name)?.value;
	const create = async (additionalFields: INodeParameters) =>
		await one('task', 'create', { list, name: 'Dated', additionalFields });
	const simple = async (task: IDataObject) =>
		await one('task', 'get', { id: String(task.id), output: 'simple' });

	beforeEach(() => {
		used.sandbox.state.users.get(seed.userId)!.timezone = user;
	});

	it.each(Object.entries(daysFor(user)))('a day of a task, as %s', async (_, value) => {
		const task = await create({
			dueDate: value,
			startDate: value,
			customFieldsJson: value.startsWith('=')
				? `={{ { "Review Date": ${value.slice(3, -2)} } }}`
				: JSON.stringify({ 'Review Date': value }),
		});
		const kept = String(at(`${DAY}T04:00`, user));
		expect([task.due_date, task.start_date, field(task, 'Review Date')]).toEqual([kept, kept, kept]);
		expect(await simple(task)).toMatchObject({
			due_date: DAY,
			start_date: DAY,
			custom_fields_by_name: { 'Review Date': DAY },
		});
	});

	it('a day that was read is written again as that day', async () => {
		const task = await create({ dueDate: DAY });
		const lean = await simple(task);
		const copies = [
			await create({ dueDate: String(task.due_date) }),
			await create({ dueDate: String(lean.due_date) }),
		];
		expect(copies.map((copy) => copy.due_date)).toEqual([task.due_date, task.due_date]);
	});

	it.each(Object.entries(instantsFor(workflow)))('a time, as %s', async (_, value) => {
		const instant = at(`${DAY}T15:30`, workflow);
		const iso = DateTime.fromMillis(instant, { zone: workflow }).toISO();
		const task = await create({
			dueDate: value,
			dueDateTime: true,
			startDate: value,
			startDateTime: true,
			customFieldsJson: value.startsWith('=')
				? `={{ { "Review Date": ${value.slice(3, -2)} } }}`
				: JSON.stringify({ 'Review Date': value }),
		});
		const kept = String(instant);
		expect([task.due_date, task.start_date, field(task, 'Review Date')]).toEqual([kept, kept, kept]);
		expect(await simple(task)).toMatchObject({
			due_date: iso,
			start_date: iso,
			custom_fields_by_name: { 'Review Date': iso },
		});

		const entry = { team, start: value, duration: 30 };
		const made = await one('timeEntry', 'create', entry);
		expect(Number(made.start)).toBe(instant);
		expect(await one('timeEntry', 'create', { ...entry, output: 'simple' })).toMatchObject({ start: iso });
	});

	it.each(Object.entries(daysFor(user)))('due on a day, found by %s', async (_, value) => {
		for (const dueDate of ['2026-11-22', DAY, '2026-11-24']) {
			await one('task', 'create', { list, name: dueDate, additionalFields: { dueDate } });
		}
		const due = async (filters: INodeParameters) =>
			(await run('task', 'getAll', { list, returnAll: true, filters }))
				.map(({ name }) => String(name))
				.filter((name) => name.startsWith('2026-11-2'))
				.sort();
		expect(await due({ dueDateGt: value })).toEqual([DAY, '2026-11-24']);
		expect(await due({ dueDateLt: value })).toEqual(['2026-11-22']);
	});

	it('created since a time of the workflow', async () => {
		await run('task', 'getAll', {
			list,
			returnAll: true,
			filters: { dateCreatedGt: DAY, dateUpdatedLt: `${DAY}T15:30:00` },
		});
		expect(used.sandbox.requests.at(-1)?.query).toMatchObject({
			date_created_gt: String(at(DAY, workflow)),
			date_updated_lt: String(at(`${DAY}T15:30`, workflow)),
		});
	});

	it('a day of a goal is on that day for the person', async () => {
		for (const value of Object.values(daysFor(user))) {
			const goal = { team, name: 'Grow', additionalFields: { dueDate: value, startDate: value } };
			const made = await one('goal', 'create', goal);
			const dayOf = (ms: unknown) => DateTime.fromMillis(Number(ms), { zone: user }).toISODate();
			expect([value, dayOf(made.due_date), dayOf(made.start_date)]).toEqual([value, DAY, DAY]);
			const lean = await one('goal', 'get', { goal: String(made.id), output: 'simple' });
			expect(lean).toMatchObject({ due_date: DAY, start_date: DAY });
		}
	});

	it('a day of a List is that day', async () => {
		const made = await one('list', 'create', {
			folder: seed.folderId,
			name: 'Dated',
			additionalFields: { dueDate: DAY },
		});
		expect(made.due_date).toBe(String(at(`${DAY}T04:00`, user)));
		expect(await one('list', 'get', { list: String(made.id), output: 'simple' })).toMatchObject({
			due_date: DAY,
		});
	});
});
