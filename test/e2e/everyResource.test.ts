/** One workflow in a real n8n that uses every resource of the ClickUp node. */
import { resources } from '../../nodes/ClickUp/actions';
import type { Credential } from '../host/rest';
import { chain, manualTrigger, node } from '../host/workflows';
import { seed } from '../sandbox';
import { OURS } from './support/builtin';
import { createWorld, SETUP, type World } from './support/world';

jest.setTimeout(180_000);

const team = seed.workspaceId;
const task = seed.taskId;

/** What an earlier step gave. */
const from = (step: string, field = 'id') => `={{ $('${step}').first().json.${field} }}`;

/** Resource and operation of each step, in their order, with the parameters that it needs. */
const STEPS: Array<[resource: string, operation: string, parameters?: Record<string, unknown>]> = [
	['workspace', 'get', { team }],
	['space', 'create', { team, name: 'Every resource' }],
	[
		'spaceTag',
		'create',
		{ space: from('space create'), name: 'e2e', foregroundColor: '#ffffff', backgroundColor: '#112233' },
	],
	['folder', 'create', { space: from('space create'), name: 'Folder' }],
	['list', 'create', { folder: from('folder create'), name: 'List' }],
	['view', 'create', { level: 'list', list: from('list create'), name: 'Board', type: 'board' }],
	['task', 'create', { list: from('list create'), name: 'Task' }],
	['taskTag', 'add', { taskId: from('task create'), tagName: 'e2e' }],
	['taskDependency', 'create', { task: from('task create'), direction: 'waitingOn', dependsOnTask: task }],
	['taskLink', 'add', { task: from('task create'), linkedTask: task }],
	['taskList', 'add', { taskId: from('task create'), listId: seed.secondListId }],
	['customField', 'getAll', { level: 'list', list: seed.listId, returnAll: true }],
	['customTaskType', 'getAll', { team, returnAll: true }],
	['template', 'getAll', { team, templateType: 'task', returnAll: true }],
	['checklist', 'create', { task: from('task create'), name: 'Checklist' }],
	['checklistItem', 'create', { checklist: from('checklist create'), name: 'Item' }],
	['comment', 'create', { commentOn: 'task', id: from('task create'), commentText: 'Hello' }],
	['attachment', 'upload', { level: 'task', task: from('task create'), binaryPropertyName: 'data' }],
	['timeEntry', 'create', { team, start: '2026-11-02T09:00:00', duration: 30, task: from('task create') }],
	[
		'timeEntryTag',
		'add',
		{ team, timeEntryIds: from('timeEntry create'), tagsUi: { tagsValues: [{ name: 'e2e' }] } },
	],
	['legacyTime', 'getAll', { task: from('task create'), returnAll: true }],
	['goal', 'create', { team, name: 'Goal' }],
	['goalKeyResult', 'create', { goal: from('goal create'), name: 'Key result', type: 'boolean' }],
	['doc', 'create', { team, name: 'Doc', level: 'none' }],
	['docPage', 'create', { team, doc: from('doc create'), name: 'Page', content: '# Hello' }],
	['chatChannel', 'create', { team, name: 'Every resource' }],
	['chatMessage', 'send', { team, channelId: from('chatChannel create'), type: 'message', content: 'Hello' }],
	['userGroup', 'create', { team, name: 'Group', members: [seed.userId] }],
	['user', 'get', { team, userId: seed.userId }],
	['guest', 'invite', { team, email: 'guest@example.com' }],
	[
		'accessControl',
		'update',
		{ team, objectType: 'space', objectId: from('space create'), updateFields: { private: true } },
	],
	['auditLog', 'getAll', { team, applicability: 'user-activity' }],
	['webhook', 'getAll', { team, returnAll: true }],
	['apiRequest', 'send', { method: 'GET', path: '/v2/user' }],
];

let world: World;
let token: Credential;

beforeAll(async () => {
	world = await createWorld('every-resource', { package: true });
	const accessToken = world.sandbox.tokens.personal;
	token = await world.client.createCredential('Token', 'clickUpApi', { accessToken });
}, SETUP);

afterAll(() => world?.close());

it('runs a workflow that uses every resource', async () => {
	expect(STEPS.map(([resource]) => resource).sort()).toEqual(
		resources.map(({ option }) => option.value).sort(),
	);

	const file = node('File', 'n8n-nodes-base.convertToFile', {
		operation: 'toJson',
		mode: 'once',
		binaryPropertyName: 'data',
	});
	const steps = STEPS.flatMap(([resource, operation, parameters]) => {
		const step = node(
			`${resource} ${operation}`,
			OURS,
			{ authentication: 'accessToken', resource, operation, ...parameters },
			token,
			{ executeOnce: true, alwaysOutputData: true },
		);
		return resource === 'attachment' ? [file, step] : [step];
	});
	const { id } = await world.client.createWorkflow(chain('Every resource', manualTrigger(), ...steps));
	const run = await world.client.run(id);

	expect(run.error).toBeUndefined();
	expect(run.status).toBe('success');
	expect(world.sandbox.requests.filter(({ status }) => status >= 400)).toEqual([]);
	// There is nothing of these in a fresh Workspace.
	const silent = ['legacyTime getAll', 'auditLog getAll', 'webhook getAll'];
	for (const { name } of steps.filter(({ name: step }) => step !== 'File' && !silent.includes(step))) {
		const [first] = run.items(name);
		expect([name, Object.keys(first?.json ?? {}).length > 0]).toEqual([name, true]);
	}
});
