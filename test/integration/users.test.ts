import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const team = seed.workspaceId;
const user = async (operation: string, parameters: INodeParameters = {}) =>
	await runForJson({ resource: 'user', operation, team, ...parameters }, { tokens: used.tokens });
const lastBody = () => used.sandbox.requests.at(-1)?.body;
const roles = () => used.sandbox.state.workspaces.get(team)!.customRoles;

describe('User', () => {
	it('is invited, read, changed and removed', async () => {
		const [{ members }] = await user('invite', { email: ' hedy@example.com ', admin: false });
		expect(lastBody()).toEqual({ email: 'hedy@example.com', admin: false });
		const invited = (members as IDataObject[]).at(-1)?.user as IDataObject;
		expect(invited).toMatchObject({ email: 'hedy@example.com', username: null, role: 3 });
		const userId = String(invited.id);

		const [read] = await user('get', { userId });
		expect(read).toMatchObject({ user: { id: invited.id }, invited_by: { id: seed.userId }, shared: {} });
		expect((await user('get', { userId, options: { includeShared: false } }))[0]).not.toHaveProperty(
			'shared',
		);

		expect(await user('update', { userId, updateFields: { username: 'Hedy Lamarr' } })).toMatchObject([
			{ user: { username: 'Hedy Lamarr', role: 3 } },
		]);
		expect(await user('remove', { userId })).toEqual([{ success: true }]);
		const { error } = await run(
			{ resource: 'user', operation: 'get', team, userId },
			{ tokens: used.tokens },
		);
		expect(error).toMatchObject({ httpCode: '401', context: { ecode: 'OAUTH_018' } });
	});

	it('keeps what an update does not mention: name, role and custom role', async () => {
		const reviewer = roles().find(({ inheritedRole }) => inheritedRole === 3)!;
		const alan = String(seed.users.alan.id);
		reviewer.memberIds = [seed.users.alan.id];
		await user('update', { userId: alan, updateFields: { admin: true } });
		expect(lastBody()).toEqual({ username: 'Alan Turing', admin: true, custom_role_id: reviewer.id });
		await user('update', { userId: alan, updateFields: { username: 'Alan M. Turing' } });
		expect(lastBody()).toEqual({ username: 'Alan M. Turing', admin: true, custom_role_id: reviewer.id });
		// false is sent, and an emptied role is taken away.
		await user('update', { userId: alan, updateFields: { admin: false, customRoleId: '' } });
		expect(lastBody()).toEqual({ username: 'Alan M. Turing', admin: false });
		expect(reviewer.memberIds).toEqual([]);
		await user('update', { userId: alan, updateFields: { customRoleId: String(reviewer.id) } });
		expect(lastBody()).toMatchObject({ admin: false, custom_role_id: reviewer.id });
	});

	it('who has not accepted yet has no name to send back', async () => {
		const [{ members }] = await user('invite', { email: 'new@example.com', admin: true });
		const { id } = (members as IDataObject[]).at(-1)?.user as IDataObject;
		await user('update', { userId: String(id), updateFields: { admin: false } });
		expect(lastBody()).toEqual({ admin: false });
	});

	it('needs the Enterprise plan, and the refusal says so', async () => {
		used.sandbox.state.workspaces.get(team)!.plan = 'business';
		const { error } = await run(
			{ resource: 'user', operation: 'invite', team, email: 'new@example.com', admin: false },
			{ tokens: used.tokens },
		);
		expect(error).toMatchObject({ context: { ecode: 'TEAM_110' } });
		expect(error?.description).toContain("This needs ClickUp's Enterprise plan.");
	});
});
