import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const team = seed.workspaceId;
const group = async (operation: string, parameters: INodeParameters = {}) =>
	await runForJson({ resource: 'userGroup', operation, ...parameters }, { tokens: used.tokens });
const memberIds = ({ members }: IDataObject) => (members as IDataObject[]).map(({ id }) => id);
const lastBody = () => used.sandbox.requests.at(-1)?.body;

describe('User Group', () => {
	it('is created, found, changed and deleted', async () => {
		const [created] = await group('create', {
			team,
			name: 'Designers',
			members: '1002, 1003',
			additionalFields: { handle: 'design' },
		});
		expect(created).toMatchObject({ name: 'Designers', handle: 'design' });
		expect(memberIds(created)).toEqual([1002, 1003]);
		const groupId = String(created.id);

		const [updated] = await group('update', {
			groupId,
			updateFields: { name: 'Design', addMembers: '1001', removeMembers: [1002] },
		});
		expect(updated).toMatchObject({ name: 'Design', handle: 'design' });
		expect(memberIds(updated)).toEqual([1003, 1001]);

		expect(await group('delete', { groupId })).toEqual([{ success: true }]);
		expect(await group('getAll', { team, returnAll: true })).toEqual([]);
	});

	it('sends both lists of members, be they empty', async () => {
		const [created] = await group('create', { team, name: 'Nobody' });
		expect(lastBody()).toEqual({ name: 'Nobody', members: [] });
		await group('update', { groupId: String(created.id), updateFields: { addMembers: '1002' } });
		expect(lastBody()).toEqual({ members: { add: [1002], rem: [] } });
	});

	it('is found by its ID among others', async () => {
		const made: string[] = [];
		for (const name of ['A', 'B', 'C']) made.push(String((await group('create', { team, name }))[0].id));
		const found = async (filters: INodeParameters) =>
			(await group('getAll', { team, returnAll: true, filters })).map(({ name }) => name);
		expect(await found({})).toEqual(['A', 'B', 'C']);
		expect(await found({ groupIds: made[1] })).toEqual(['B']);
		expect(await found({ groupIds: `${made[0]}, ${made[2]}` })).toEqual(['A', 'C']);
		// ClickUp's example repeats the name, without brackets.
		expect(used.sandbox.requests.at(-1)?.query).toEqual({ team_id: team, group_ids: [made[0], made[2]] });
		expect(await group('getAll', { team, limit: 2 })).toHaveLength(2);
	});

	it('with a member who is not in the Workspace is refused before anything is written', async () => {
		const { error } = await run(
			{ resource: 'userGroup', operation: 'create', team, name: 'x', members: 'Grace' },
			{ tokens: used.tokens },
		);
		expect(error?.message).toContain('There is nobody called "Grace" in this Workspace');
		expect(used.sandbox.requests.map(({ method }) => method)).toEqual(['GET']);
	});
});
