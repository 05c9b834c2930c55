import { addField, addFolder, addList, addSpace, addTask, makeStatuses } from './state/make';
import { SandboxState } from './state/state';
import type { Task, Template, User } from './state/types';

/** The hour from which the seed counts. Everything in it has the same date in every run. */
const start = Date.UTC(2026, 0, 5, 9);
const minute = 60_000;
const day = 24 * 60 * minute;

const fieldId = (n: number) => `c0ffee00-1111-4222-8333-${String(n).padStart(12, '0')}`;
const optionId = (n: number) => `0b7104aa-5555-4666-8777-${String(n).padStart(12, '0')}`;

/** IDs and names that tests may rely on. */
export const seed = {
	workspaceId: '9001001',
	workspaceName: 'Analytical Engines',
	/** A second Workspace: the personal token of Ada may use it, the other tokens may not. */
	otherWorkspaceId: '9001002',
	otherWorkspaceName: 'Difference Engines',
	otherSpaceId: '90110003',
	otherFolderId: '90120003',
	otherListId: '90130006',
	otherTaskId: '86abc0306',

	spaceId: '90110001',
	spaceName: 'Product',
	/** A Space whose tasks have custom IDs. */
	secondSpaceId: '90110002',
	secondSpaceName: 'Engineering',
	folderId: '90120001',
	folderName: 'Launch',
	secondFolderId: '90120002',
	secondFolderName: 'Platform',

	/** 250 open tasks, 20 open subtasks, 10 closed tasks; own statuses. */
	listId: '90130001',
	listName: 'Backlog',
	openTasks: 250,
	openSubtasks: 20,
	closedTasks: 10,
	statuses: ['to do', 'in progress', 'in review', 'shipped', 'complete'],
	/** A second List of the same Folder, empty, with the Space's statuses. */
	secondListId: '90130002',
	secondListName: 'Ideas',
	/** In the Space itself; 5 tasks. */
	folderlessListId: '90130003',
	folderlessListName: 'Inbox',
	archivedListId: '90130004',
	archivedListName: 'Last Year',
	/** 12 tasks with the custom IDs DEV-1 to DEV-12. */
	customIdListId: '90130005',
	customIdListName: 'Sprint Board',

	/** The first task of the main List: it has subtasks, assignees, tags, dates and field values. */
	taskId: '86abc0001',
	taskName: 'Task 001',
	subtaskId: '86abc0251',
	closedTaskId: '86abc0271',
	folderlessTaskId: '86abc0281',
	customTaskId: 'DEV-1',
	/** The same task by its ordinary ID. */
	customTaskInternalId: '86abc0286',

	/** Ada, the owner of the personal and the OAuth token. */
	userId: 1001,
	users: {
		ada: { id: 1001, username: 'Ada Lovelace', email: 'ada@example.com' },
		grace: { id: 1002, username: 'Grace Hopper', email: 'grace@example.com' },
		alan: { id: 1003, username: 'Alan Turing', email: 'alan@example.com' },
		katherine: { id: 1004, username: 'Katherine Johnson', email: 'katherine@example.com' },
		charles: { id: 1005, username: 'Charles Babbage', email: 'charles@example.com' },
	},

	/** Names of the Space's tags. */
	tags: ['bug', 'docs', 'customer request', 'r&d'],
	/** One template of each kind. */
	templates: { task: 't-90170001', list: 't-90170002', folder: 't-90170003' },
	/** A task type next to 0 (task) and 1 (milestone). */
	customItemId: 1300,

	/** Custom Fields by type. `text` to `button` are on the main List or above it. */
	fields: {
		text: fieldId(1),
		short_text: fieldId(2),
		url: fieldId(3),
		email: fieldId(4),
		phone: fieldId(5),
		number: fieldId(6),
		currency: fieldId(7),
		date: fieldId(8),
		checkbox: fieldId(9),
		drop_down: fieldId(10),
		labels: fieldId(11),
		users: fieldId(12),
		tasks: fieldId(13),
		list_relationship: fieldId(14),
		attachment: fieldId(15),
		emoji: fieldId(16),
		manual_progress: fieldId(17),
		automatic_progress: fieldId(18),
		location: fieldId(19),
		formula: fieldId(20),
		votes: fieldId(21),
		button: fieldId(22),
		signature: fieldId(23),
	},
	/** Only for tasks of type `customItemId`. */
	bugOnlyFieldId: fieldId(24),
	/** Lives in the second Space, is not at hand on the main List, and is required there. */
	foreignFieldId: fieldId(25),
	dropDownOptions: { small: optionId(1), medium: optionId(2), large: optionId(3) },
	labelOptions: { backend: optionId(11), frontend: optionId(12), design: optionId(13) },
} as const;

/** Ada's two tokens, and the personal one of Grace. */
export interface Tokens {
	personal: string;
	oauth: string;
	other: string;
}

export const tokens: Readonly<Tokens> = {
	personal: 'pk_sandbox_ada',
	oauth: 'oauth_sandbox_ada',
	other: 'pk_sandbox_grace',
};

export const oauthApp = { clientId: 'SANDBOXCLIENT', clientSecret: 'sandbox-client-secret' } as const;

/** Gives people tokens, beside those that they have. */
export function addTokens(state: SandboxState, { personal, oauth, other }: Tokens): void {
	const { ada, grace } = seed.users;
	const add = (secret: string, userId: number) =>
		state.tokens.set(secret, {
			secret,
			kind: 'personal',
			userId,
			workspaceIds: 'all',
			clientId: `personal-${userId}`,
		});
	add(personal, ada.id);
	add(other, grace.id);
	state.tokens.set(oauth, {
		secret: oauth,
		kind: 'oauth',
		userId: ada.id,
		workspaceIds: [seed.workspaceId],
		clientId: oauthApp.clientId,
	});
}

function people(state: SandboxState): void {
	const colors = ['#7b68ee', '#ff5722', '#2ea52c', '#0231e8', '#5d4037'];
	const zones = ['Europe/Berlin', 'America/New_York', 'Europe/London', 'America/Los_Angeles', 'UTC'];
	Object.values(seed.users).forEach((person, i) => {
		const initials = person.username.replace(/[^A-Z]/g, '');
		const user: User = { ...person, initials, color: colors[i], profilePicture: null, timezone: zones[i] };
		state.users.set(user.id, user);
	});
	const { ada, grace, alan, katherine, charles } = seed.users;
	const customItems = [
		{ id: seed.customItemId, name: 'Bug', namePlural: 'Bugs', description: 'Something that is broken' },
	];
	state.workspaces.set(seed.workspaceId, {
		id: seed.workspaceId,
		name: seed.workspaceName,
		color: '#7b68ee',
		plan: 'enterprise',
		customItems,
		members: [
			{ userId: ada.id, role: 1 },
			{ userId: grace.id, role: 2 },
			{ userId: alan.id, role: 3 },
			{ userId: katherine.id, role: 4 },
		],
		seats: { members: 5, guests: 10 },
		customRoles: [
			{ id: 4547089, name: 'Reviewer', inheritedRole: 3, date: start, memberIds: [alan.id] },
			{ id: 4547090, name: 'Client', inheritedRole: 4, date: start, memberIds: [] },
		],
	});
	state.workspaces.set(seed.otherWorkspaceId, {
		id: seed.otherWorkspaceId,
		name: seed.otherWorkspaceName,
		color: '#5d4037',
		plan: 'unlimited',
		customItems: [],
		members: [
			{ userId: charles.id, role: 1 },
			{ userId: ada.id, role: 3 },
		],
		seats: { members: 2, guests: 0 },
		customRoles: [],
	});

	addTokens(state, tokens);
	state.browserUserId = ada.id;
	state.oauthApp = { ...oauthApp, redirectUris: ['http://localhost', 'http://127.0.0.1'] };
}

function places(state: SandboxState): void {
	const { ada, grace, alan } = seed.users;
	const tag = (name: string, bg: string) => ({ name, fg: '#ffffff', bg, creator: ada.id });
	addSpace(state, {
		workspaceId: seed.workspaceId,
		name: seed.spaceName,
		color: '#7b68ee',
		tags: [
			tag('bug', '#e50000'),
			tag('docs', '#2ecd6f'),
			tag('customer request', '#0231e8'),
			tag('r&d', '#800000'),
		],
	});
	addSpace(state, {
		workspaceId: seed.workspaceId,
		name: seed.secondSpaceName,
		color: '#ff5722',
		customIdPrefix: 'DEV',
		statuses: makeStatuses(
			state,
			['open', 'open', '#87909e'],
			['in progress', 'custom', '#1090e0'],
			['closed', 'closed', '#008844'],
		),
	});
	addSpace(state, { workspaceId: seed.otherWorkspaceId, name: 'Cabinet' });
	addFolder(state, { spaceId: seed.spaceId, name: seed.folderName });
	addFolder(state, { spaceId: seed.secondSpaceId, name: seed.secondFolderName });
	addFolder(state, { spaceId: seed.otherSpaceId, name: 'Drawers' });

	const memberIds = [ada.id, grace.id, alan.id];
	addList(state, {
		spaceId: seed.spaceId,
		folderId: seed.folderId,
		name: seed.listName,
		content: 'Everything that might be built',
		memberIds,
		statuses: makeStatuses(
			state,
			['to do', 'open', '#87909e'],
			['in progress', 'custom', '#1090e0'],
			['in review', 'custom', '#f8ae00'],
			['shipped', 'done', '#b660e0'],
			['complete', 'closed', '#008844'],
		),
	});
	addList(state, { spaceId: seed.spaceId, folderId: seed.folderId, name: seed.secondListName, memberIds });
	addList(state, { spaceId: seed.spaceId, folderId: null, name: seed.folderlessListName, memberIds });
	addList(state, {
		spaceId: seed.spaceId,
		folderId: seed.folderId,
		name: seed.archivedListName,
		memberIds,
		archived: true,
	});
	addList(state, {
		spaceId: seed.secondSpaceId,
		folderId: seed.secondFolderId,
		name: seed.customIdListName,
		memberIds,
	});
	addList(state, { spaceId: seed.otherSpaceId, folderId: seed.otherFolderId, name: 'Secrets' });
}

function fields(state: SandboxState): void {
	const list = { kind: 'list', id: seed.listId } as const;
	const space = { kind: 'space', id: seed.spaceId } as const;
	const folder = { kind: 'folder', id: seed.folderId } as const;
	const team = { kind: 'team', id: seed.workspaceId } as const;
	const at = seed.fields;
	const option = (id: string, orderindex: number, rest: object) => ({ id, orderindex, color: null, ...rest });
	const { dropDownOptions: sizes, labelOptions: labels } = seed;
	const users = {
		single_user: false,
		include_groups: true,
		include_guests: true,
		include_team_members: true,
	};
	const progress = { method: 'manual', start: 0, end: 100, current: 0 };
	const tracking = { subtasks: true, checklists: true, assigned_comments: true };
	const rows: Array<
		[
			id: string,
			name: string,
			place: typeof list | typeof space | typeof folder | typeof team,
			typeConfig?: object,
		]
	> = [
		[at.text, 'Notes', list],
		[at.short_text, 'Reference', list],
		[at.url, 'Link', list],
		[at.email, 'Contact E-mail', list],
		[at.phone, 'Contact Phone', list],
		[at.number, 'Story Points', list, { precision: 2 }],
		[at.currency, 'Budget', space, { precision: 2, currency_type: 'EUR', default: null }],
		[at.date, 'Review Date', space],
		[at.checkbox, 'Approved', space],
		[
			at.drop_down,
			'Size',
			list,
			{
				default: 0,
				placeholder: null,
				options: [
					option(sizes.small, 0, { name: 'Small' }),
					option(sizes.medium, 1, { name: 'Medium', color: '#f8ae00' }),
					option(sizes.large, 2, { name: 'Large', color: '#e50000' }),
				],
			},
		],
		[
			at.labels,
			'Area',
			list,
			{
				options: [
					option(labels.backend, 0, { label: 'Backend' }),
					option(labels.frontend, 1, { label: 'Frontend' }),
					option(labels.design, 2, { label: 'Design', color: '#b660e0' }),
				],
			},
		],
		[at.users, 'Reviewers', list, users],
		[at.tasks, 'Related Tasks', list, { fields: [] }],
		[at.list_relationship, 'Ideas', list, { fields: [], subcategory_id: seed.secondListId }],
		[at.attachment, 'Files', list],
		[at.emoji, 'Rating', folder, { count: 5, code_point: '2b50' }],
		[at.manual_progress, 'Progress', list, progress],
		[at.automatic_progress, 'Automatic Progress', list, { tracking, complete_on: 3 }],
		[at.location, 'Place', list],
		[at.formula, 'Score', list, { formula: 'field("Story Points") * 2' }],
		[at.votes, 'Votes', list],
		[at.button, 'Escalate', list],
		[at.signature, 'Signed By', team],
	];
	rows.forEach(([id, name, place, typeConfig], i) => {
		const type = Object.entries(at).find(([, value]) => value === id)![0];
		addField(state, { id, name, type, place, typeConfig: typeConfig ?? {}, dateCreated: start + i * minute });
	});
	addField(state, {
		id: seed.bugOnlyFieldId,
		name: 'Steps to Reproduce',
		type: 'text',
		place: team,
		dateCreated: start,
		customItemIds: [seed.customItemId],
	});
	addField(state, {
		id: seed.foreignFieldId,
		name: 'Component',
		type: 'short_text',
		place: { kind: 'space', id: seed.secondSpaceId },
		dateCreated: start,
		required: true,
	});
}

/** What makes the tasks of the main List differ: something for every filter. */
function variety(state: SandboxState, n: number): Partial<Task> {
	const { ada, grace, alan } = seed.users;
	const statuses = state.lists.get(seed.listId)!.statuses!;
	const description = n % 2 ? `Description of task ${n}` : '';
	return {
		description,
		markdown: description,
		statusId: statuses[n % 4].id,
		dateDone: n % 4 === 3 ? start + n * minute : null,
		priority: n % 5 === 0 ? null : n % 5,
		assigneeIds: [[], [ada.id], [grace.id], [ada.id, alan.id]][n % 4],
		tags: [[], ['bug'], ['docs'], ['bug', 'customer request']][n % 4],
		dueDate: n % 3 === 0 ? start + (n % 30) * day : null,
		startDate: n % 6 === 0 ? start : null,
		timeEstimate: n % 10 === 0 ? 60 * minute : null,
		points: n % 7 === 0 ? n % 8 : null,
		customItemId: n % 25 === 0 ? seed.customItemId : 0,
		fieldValues: n % 2 ? { [seed.fields.number]: String(n), [seed.fields.drop_down]: n % 3 } : {},
	};
}

function tasks(state: SandboxState): void {
	const { ada, grace } = seed.users;
	let n = 0;
	const add = (listId: string, name: string, part: Partial<Task> = {}) => {
		const dateCreated = start + n++ * minute;
		return addTask(state, { listId, name, creatorId: ada.id, dateCreated, ...part });
	};
	const numbered = (word: string, i: number) => `${word} ${String(i).padStart(3, '0')}`;

	for (let i = 1; i <= seed.openTasks; i++) add(seed.listId, numbered('Task', i), variety(state, i));
	for (let i = 1; i <= seed.openSubtasks; i++) {
		// The first two belong to the first task, the last lies below another subtask.
		const parentId =
			i <= 2 ? seed.taskId : i === seed.openSubtasks ? seed.subtaskId : `86abc000${2 + (i % 6)}`;
		add(seed.listId, numbered('Subtask', i), { parentId });
	}
	const closed = state.lists.get(seed.listId)!.statuses!.at(-1)!;
	for (let i = 1; i <= seed.closedTasks; i++) {
		const dateClosed = start + day + i * minute;
		const dates = { dateClosed, dateDone: dateClosed, dateUpdated: dateClosed };
		add(seed.listId, numbered('Closed task', i), { statusId: closed.id, ...dates });
	}
	for (let i = 1; i <= 5; i++) add(seed.folderlessListId, numbered('Inbox task', i));
	for (let i = 1; i <= 12; i++) add(seed.customIdListId, numbered('Ticket', i));
	for (let i = 1; i <= 8; i++) add(seed.archivedListId, numbered('Old task', i), { creatorId: grace.id });
	for (let i = 1; i <= 3; i++) add(seed.otherListId, numbered('Secret', i));

	// In the order in which ClickUp shows them, the first task has a value for most fields.
	const at = seed.fields;
	Object.assign(state.tasks.get(seed.taskId)!.fieldValues, {
		[at.text]: 'Long text',
		[at.short_text]: 'REF-1',
		[at.url]: 'https://example.com/spec',
		[at.email]: 'someone@example.com',
		[at.phone]: '+1 201 555 0123',
		[at.currency]: '8000',
		[at.date]: String(start + day),
		[at.checkbox]: 'true',
		[at.labels]: [seed.labelOptions.backend],
		[at.users]: [grace.id],
		[at.tasks]: ['86abc0002'],
		[at.emoji]: 3,
		[at.manual_progress]: 40,
		[at.location]: { location: { lat: 51.5, lng: -0.12 }, formatted_address: 'London, UK' },
	});
}

function templates(state: SandboxState): void {
	const { workspaceId } = seed;
	const add = (kind: Template['kind'], name: string) => {
		const id = seed.templates[kind];
		state.templates.set(id, { id, kind, workspaceId, name });
	};
	add('task', 'Bug Report');
	add('list', 'Release Checklist');
	add('folder', 'Client Project');
}

/** A new sandbox's state. */
export function seededState(): SandboxState {
	const state = new SandboxState();
	people(state);
	places(state);
	fields(state);
	tasks(state);
	templates(state);
	return state;
}
