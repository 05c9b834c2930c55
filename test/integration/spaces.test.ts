import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const space = async (operation: string, parameters: INodeParameters): Promise<IDataObject> => {
	const [json] = await runForJson({ resource: 'space', operation, ...parameters }, { tokens: used.tokens });
	return json;
};
const update = async (updateFields: INodeParameters, id: string = seed.spaceId) =>
	await space('update', { space: id, updateFields });
const get = async (id: string = seed.spaceId) => await space('get', { space: id });
const lastBody = () => used.sandbox.requests.at(-1)?.body as IDataObject;

describe('a Space', () => {
	it('is created, read, changed, found and deleted', async () => {
		const created = await space('create', {
			team: seed.workspaceId,
			name: 'Marketing',
			additionalFields: { timeTracking: false, multipleAssignees: false },
		});
		expect(created).toMatchObject({
			name: 'Marketing',
			multiple_assignees: false,
			features: { time_tracking: { enabled: false }, tags: { enabled: true } },
		});
		const id = created.id as string;
		expect(await update({ name: 'Sales', color: '#ff0000', private: true }, id)).toMatchObject({
			name: 'Sales',
			color: '#ff0000',
			private: true,
			multiple_assignees: false,
		});
		const all = await runForJson(
			{ resource: 'space', operation: 'getAll', team: seed.workspaceId, returnAll: true },
			{ tokens: used.tokens },
		);
		expect(all.filter((each) => each.id === id)).toMatchObject([{ name: 'Sales' }]);
		expect(await space('delete', { space: id })).toEqual({ success: true });
		const { error } = await run({ resource: 'space', operation: 'get', space: id }, { tokens: used.tokens });
		expect(error?.message).toBe('Space not found, deleted (PROJ_006)');
	});

	it('gets every feature that ClickUp wants, on unless the person says otherwise', async () => {
		await space('create', { team: seed.workspaceId, name: 'Plain' });
		expect(lastBody()).toEqual({
			name: 'Plain',
			multiple_assignees: true,
			features: {
				checklists: { enabled: true },
				custom_fields: { enabled: true },
				dependency_warning: { enabled: true },
				due_dates: {
					enabled: true,
					start_date: true,
					remap_due_dates: false,
					remap_closed_due_date: false,
				},
				portfolios: { enabled: true },
				remap_dependencies: { enabled: false },
				tags: { enabled: true },
				time_estimates: { enabled: true },
				time_tracking: { enabled: true },
			},
		});
	});

	it('keeps all that an update does not mention, features included', async () => {
		await update({
			color: '#123456',
			private: true,
			adminCanManage: false,
			multipleAssignees: false,
			dueDates: false,
			startDates: false,
			remapDueDates: true,
			remapClosedDueDate: true,
			customFields: false,
			dependencyWarning: false,
			remapDependencies: true,
			tags: false,
			timeEstimates: false,
			timeTracking: false,
		});
		const before = await get();
		expect(before).toMatchObject({
			private: true,
			admin_can_manage: false,
			multiple_assignees: false,
			features: {
				due_dates: { enabled: false, remap_due_dates: true, remap_closed_due_date: true },
				custom_fields: { enabled: false },
				remap_dependencies: { enabled: true },
				time_tracking: { enabled: false },
			},
		});
		await update({ name: 'Renamed' });
		expect(await get()).toEqual({ ...before, name: 'Renamed', features: before.features });

		await update({ tags: true });
		const after = (await get()) as { features: IDataObject };
		expect(after.features).toEqual({ ...(before.features as IDataObject), tags: { enabled: true } });
	});

	it('keeps the switches that are emptied', async () => {
		const before = await update({ tags: true, timeTracking: true, multipleAssignees: true, private: true });
		const emptied = { tags: '={{ null }}', timeTracking: '={{ "" }}', multipleAssignees: '={{ null }}' };
		expect(await update({ ...emptied, private: '={{ "" }}' })).toEqual(before);
	});

	it('can have no color: it stays without, or loses it, and a name cannot be cleared', async () => {
		used.sandbox.state.spaces.get(seed.spaceId)!.color = null;
		expect(await update({ private: true })).toMatchObject({ color: null, private: true });
		await update({ color: '#ff0000' });
		expect(await update({ color: '' })).toMatchObject({ color: null });

		expect(await update({ name: '' })).toMatchObject({ name: seed.spaceName });
	});

	it.each(['', {}, []])('is not changed when ClickUp does not say how it is now: %j', async (body) => {
		used.sandbox.failNext({ method: 'GET', status: 200, body });
		const { error } = await run(
			{ resource: 'space', operation: 'update', space: seed.spaceId, updateFields: { private: true } },
			{ tokens: used.tokens },
		);
		expect(error?.message).toBe('ClickUp did not say how the object is now, so it was not changed');
		expect(used.sandbox.requests.map(({ method }) => method)).toEqual(['GET']);
	});
});
