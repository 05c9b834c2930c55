import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();

const task = async (operation: string, parameters: INodeParameters) =>
	await runForJson({ resource: 'task', operation, ...parameters }, { tokens: used.tokens });
const failure = async (operation: string, parameters: INodeParameters) =>
	(await run({ resource: 'task', operation, ...parameters }, { tokens: used.tokens })).error;
const get = async (id: string, more: INodeParameters = {}) => (await task('get', { id, ...more }))[0];
const lastBody = () => used.sandbox.requests.at(-1)?.body;

describe('moving a task', () => {
	const toIdeas = { team: seed.workspaceId, id: '86abc0004', list: seed.secondListId };

	it('gives it another home List', async () => {
		expect(await task('move', toIdeas)).toEqual([{ task_id: '86abc0004', new_list_id: seed.secondListId }]);
		expect(lastBody()).toEqual({});
		expect(await get('86abc0004')).toMatchObject({ list: { id: seed.secondListId } });
	});

	it('maps a status that the new List does not have', async () => {
		const { state } = used.sandbox;
		const [source] = state.lists.get(seed.listId)!.statuses!.filter(({ status }) => status === 'in progress');
		const [, destination] = state.spaces.get(seed.spaceId)!.statuses;
		const move = { ...toIdeas, id: seed.taskId };
		expect((await failure('move', move))?.message).toContain('Status "in progress" needs a status mapping');
		await task('move', {
			...move,
			options: { statusMappings: { mapping: [{ source: source.id, destination: destination.id }] } },
		});
		expect(await get(seed.taskId)).toMatchObject({ status: { status: 'complete' } });
	});

	it('takes Custom Fields along: all, or some', async () => {
		const values = async (id: string) => {
			const { custom_fields: fields } = await get(id);
			const filled = (fields as IDataObject[]).filter(({ value }) => value !== undefined);
			return filled.map((field) => field.id);
		};
		const { number, drop_down: menu } = seed.fields;
		const [move] = ['86abc0009'].map((id) => ({ ...toIdeas, id }));
		used.sandbox.state.tasks.get(move.id)!.statusId = used.sandbox.state.tasks.get('86abc0004')!.statusId;
		expect(await values(move.id)).toEqual([number, menu]);
		await task('move', { ...move, options: { customFieldsToMove: number } });
		expect(lastBody()).toEqual({ custom_fields_to_move: [number] });
		expect(await values(move.id)).toEqual([number]);
		await task('move', { ...move, list: seed.listId, options: { moveCustomFields: true } });
		expect(lastBody()).toEqual({ move_custom_fields: true });
		expect(await values(move.id)).toEqual([number]);
	});

	it('understands a custom ID', async () => {
		const [moved] = await task('move', {
			team: seed.workspaceId,
			id: seed.customTaskId,
			list: seed.secondListId,
			options: {
				statusMappings: {
					mapping: [
						{
							source: used.sandbox.state.spaces.get(seed.secondSpaceId)!.statuses[0].id,
							destination: used.sandbox.state.spaces.get(seed.spaceId)!.statuses[0].id,
						},
					],
				},
			},
		});
		expect(moved.task_id).toBe(seed.customTaskInternalId);
	});
});

describe('merging tasks', () => {
	it('makes them one, with the subtasks of all, custom IDs included', async () => {
		const { customTaskInternalId: target, workspaceId: team } = seed;
		const merged = await task('merge', {
			team,
			id: seed.customTaskId,
			sourceTasks: `${seed.taskId}, DEV-2`,
		});
		expect(merged).toEqual([{ success: true }]);
		expect(lastBody()).toEqual({ source_task_ids: [seed.taskId, '86abc0287'] });
		const { subtasks } = await get(target, { includeSubtasks: true });
		expect(subtasks).toHaveLength(2);
		expect((await failure('get', { id: seed.taskId }))?.message).toContain('Task not found');
	});

	it('is refused when none is named', async () => {
		for (const sourceTasks of [' , ', []]) {
			expect((await failure('merge', { id: seed.taskId, sourceTasks }))?.message).toContain(
				'"Tasks to Merge"',
			);
		}
		expect(used.sandbox.requests).toEqual([]);
	});

	it('is refused when one of them is not there', async () => {
		const error = await failure('merge', { id: seed.taskId, sourceTasks: ['86abc0002', 'nothing'] });
		expect(error?.context?.ecode).toBe('ITEM_013');
		expect(await get('86abc0002')).toMatchObject({ id: '86abc0002' });
	});
});

describe('the members of a task', () => {
	it('are the people with whom it is shared, also by its custom ID', async () => {
		const { ada, grace } = seed.users;
		used.sandbox.state.tasks.get(seed.customTaskInternalId)!.memberIds = [ada.id, grace.id];
		const where = { team: seed.workspaceId, id: seed.customTaskId };
		expect(await task('member', where)).toMatchObject([{ id: ada.id }, { id: grace.id }]);
		expect(await task('member', { ...where, returnAll: false, limit: 1 })).toMatchObject([{ id: ada.id }]);
		expect(await task('member', { id: seed.taskId })).toEqual([]);
	});
});
