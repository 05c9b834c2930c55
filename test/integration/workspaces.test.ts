import type { INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const workspace = async (operation: string, parameters: INodeParameters = {}) =>
	await runForJson(
		{ resource: 'workspace', operation, team: seed.workspaceId, ...parameters },
		{ tokens: used.tokens },
	);

describe('a Workspace', () => {
	it('tells who asks', async () => {
		const [user] = await workspace('getAuthorizedUser');
		expect(user).toMatchObject({ ...seed.users.ada, timezone: expect.any(String) });
	});

	it('tells its plan and its seats', async () => {
		expect(await workspace('getPlan')).toEqual([{ plan_name: 'Enterprise', plan_id: 4 }]);
		expect(await workspace('getSeats')).toEqual([
			{
				members: { filled_members_seats: 3, total_member_seats: 5, empty_member_seats: 2 },
				guests: { filled_guest_seats: 1, total_guest_seats: 10, empty_guest_seats: 9 },
			},
		]);
	});

	it('tells its custom roles, with the people in them when asked', async () => {
		const roles = await workspace('getCustomRoles', { returnAll: true });
		expect(roles.map(({ name }) => name)).toEqual(['Reviewer', 'Client']);
		expect(roles[0]).not.toHaveProperty('members');
		const [first, ...others] = await workspace('getCustomRoles', {
			limit: 1,
			options: { includeMembers: true },
		});
		expect(first).toMatchObject({ name: 'Reviewer', members: [seed.users.alan.id] });
		expect(others).toEqual([]);
	});

	it('tells what is shared with the user, as one item', async () => {
		const [shared, ...others] = await workspace('getSharedHierarchy');
		expect(others).toEqual([]);
		expect(shared.lists).toEqual(
			expect.arrayContaining([expect.objectContaining({ id: seed.listId, name: seed.listName })]),
		);
		expect(shared).toMatchObject({ tasks: [], folders: [] });
	});
});
