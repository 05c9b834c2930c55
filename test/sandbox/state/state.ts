import type { ChatChannel, ChatMessage } from './chat';
import type { Attachment, Checklist, Doc, DocPage } from './content';
import type { Acl, AuditEvent, UserGroup } from './people';
import type { Goal, KeyResult } from './goals';
import type { Guest } from './guests';
import type { TimeEntry, TimeEntryTag } from './timeTracking';
import type {
	Comment,
	CustomField,
	Delivery,
	Folder,
	List,
	OAuthCode,
	Space,
	Status,
	Task,
	Template,
	Token,
	User,
	View,
	Webhook,
	Workspace,
} from './types';

/** The kinds of IDs that the sandbox hands out, with the first number of each. */
const firstNumbers = {
	task: 1,
	list: 90_130_001,
	folder: 90_120_001,
	space: 90_110_001,
	status: 1,
	uuid: 1,
	comment: 90_150_001,
	view: 101,
	doc: 1,
	channel: 1,
	token: 1,
	code: 1,
};

export type IdKind = keyof typeof firstNumbers;

/** Everything the sandbox knows. Tests may read and change it; the next request sees the change. */
export class SandboxState {
	readonly users = new Map<number, User>();
	readonly workspaces = new Map<string, Workspace>();
	readonly spaces = new Map<string, Space>();
	readonly folders = new Map<string, Folder>();
	readonly lists = new Map<string, List>();
	readonly tasks = new Map<string, Task>();
	readonly templates = new Map<string, Template>();
	readonly views = new Map<string, View>();
	readonly fields = new Map<string, CustomField>();
	readonly comments = new Map<number, Comment>();
	/** In the order in which they stand on their tasks. */
	readonly checklists = new Map<string, Checklist>();
	readonly attachments = new Map<string, Attachment>();
	readonly docs = new Map<string, Doc>();
	readonly docPages = new Map<string, DocPage>();
	readonly channels = new Map<string, ChatChannel>();
	/** Messages and replies, in the order in which they were written. */
	readonly messages = new Map<string, ChatMessage>();
	readonly userGroups = new Map<string, UserGroup>();
	/** Who invited whom, by `<Workspace>/<user>`. */
	readonly invitations = new Map<string, { invitedById: number; date: number }>();
	/** By `<type>/<ID>` of the object. */
	readonly acls = new Map<string, Acl>();
	readonly auditEvents: AuditEvent[] = [];
	readonly timeEntries = new Map<string, TimeEntry>();
	readonly timeEntryTags: TimeEntryTag[] = [];
	readonly goals = new Map<string, Goal>();
	readonly keyResults = new Map<string, KeyResult>();
	readonly guests: Guest[] = [];
	readonly webhooks = new Map<string, Webhook>();
	readonly tokens = new Map<string, Token>();
	readonly oauthCodes = new Map<string, OAuthCode>();
	/** Every webhook delivery in the order in which the events happened. */
	readonly deliveries: Delivery[] = [];
	/** Who is logged in to app.clickup.com. */
	browserUserId = 0;
	/** The OAuth app. A redirect URI is good when it starts with one of these. */
	oauthApp = { clientId: '', clientSecret: '', redirectUris: [] as string[] };

	private numbers: Record<IdKind, number> = { ...firstNumbers };
	/** Never used before, not even by a sandbox that ran earlier: receivers recognise a change by it. Beyond 2^53. */
	private history = (1n << 62n) + BigInt(Date.now()) * 1_000n;

	private later: Array<{ at: number; act: () => void }> = [];

	/** Has something happen with the first request after a time, as ClickUp goes on after an answer. */
	doLater(at: number, act: () => void): void {
		this.later.push({ at, act });
	}

	/** Does what is due by now. */
	settle(now: number): void {
		const due = this.later.filter(({ at }) => at <= now);
		this.later = this.later.filter((entry) => !due.includes(entry));
		for (const { act } of due) act();
		if (due.length > 0) this.forgetAnswers();
	}

	/** Answers, and what was found on the way to them, while they are kept. */
	private kept?: Map<string, unknown>;

	/**
	 * From now on, what was answered is answered again, and what was found for one page is there for the next, until a
	 * request that is not a GET. Only for who changes things by requests alone.
	 */
	keepAnswers(): void {
		this.kept = new Map();
	}

	forgetAnswers(): void {
		this.kept?.clear();
	}

	/** What `make` gives, or gave before under this key. */
	remember<T>(key: string, make: () => T): T {
		if (!this.kept) return make();
		if (!this.kept.has(key)) this.kept.set(key, make());
		return this.kept.get(key) as T;
	}

	/** The next ID of a kind. They are the same in every run. */
	nextId(kind: IdKind): string {
		const value = this.numbers[kind]++;
		switch (kind) {
			case 'task':
				return `86abc${String(value).padStart(4, '0')}`;
			case 'status':
				return `p${firstNumbers.space}_${String(value).padStart(8, '0')}`;
			case 'uuid':
				return `5a2db0c5-0000-4000-8000-${String(value).padStart(12, '0')}`;
			case 'doc':
				return `8sand9-${value}`;
			case 'view':
				return `8cabc12-${value}`;
			case 'channel':
				return `6-90160001-${value}`;
			case 'token':
				return `sandbox_oauth_token_${value}`;
			case 'code':
				return `SANDBOXCODE${value}`;
			default:
				return String(value);
		}
	}

	/** History IDs are larger than 2^53, as in real life. */
	nextHistoryId(): string {
		this.history += 1n;
		return String(this.history);
	}

	// --- the tree -------------------------------------------------------------------------------

	spacesOf(workspaceId: string): Space[] {
		return [...this.spaces.values()].filter((space) => !space.deleted && space.workspaceId === workspaceId);
	}

	foldersOf(spaceId: string): Folder[] {
		return [...this.folders.values()]
			.filter((folder) => !folder.deleted && folder.spaceId === spaceId)
			.sort((a, b) => a.orderindex - b.orderindex);
	}

	/** The Lists of a Folder, or with `folderId` null those of the Space itself. */
	listsOf(spaceId: string, folderId: string | null): List[] {
		return [...this.lists.values()]
			.filter((list) => !list.deleted && list.spaceId === spaceId && list.folderId === folderId)
			.sort((a, b) => a.orderindex - b.orderindex);
	}

	tasksOf(listId: string): Task[] {
		return [...this.tasks.values()].filter((task) => !task.deleted && task.listId === listId);
	}

	subtasksOf(taskId: string): Task[] {
		return [...this.tasks.values()].filter((task) => !task.deleted && task.parentId === taskId);
	}

	listOf(task: Task): List {
		return this.lists.get(task.listId)!;
	}

	spaceOf(place: { spaceId: string }): Space {
		return this.spaces.get(place.spaceId)!;
	}

	folderOf(list: List): Folder | undefined {
		return list.folderId === null ? undefined : this.folders.get(list.folderId);
	}

	workspaceOf(place: List | Folder | Task | Space): Workspace {
		if ('workspaceId' in place) return this.workspaces.get(place.workspaceId)!;
		if ('listId' in place) return this.workspaceOf(this.listOf(place));
		return this.workspaceOf(this.spaceOf(place));
	}

	/** The statuses that count on a List: its own, else the Folder's, else the Space's. */
	statusesOf(list: List): Status[] {
		return list.statuses ?? this.folderOf(list)?.statuses ?? this.spaceOf(list).statuses;
	}

	/** A task's status. One that its List no longer has falls back to the List's first. */
	statusOf(task: Task): Status {
		const statuses = this.statusesOf(this.listOf(task));
		return statuses.find(({ id }) => id === task.statusId) ?? statuses[0];
	}

	/** The highest ancestor of a subtask, or null. */
	topParentOf(task: Task): string | null {
		let top: string | null = null;
		for (let up = task.parentId; up !== null; up = this.tasks.get(up)?.parentId ?? null) top = up;
		return top;
	}

	/** The Custom Fields at hand on a List: its own and those of the places above it. */
	fieldsOf(list: List): CustomField[] {
		const here: Record<CustomField['place']['kind'], string | null> = {
			list: list.id,
			folder: list.folderId,
			space: list.spaceId,
			team: this.spaceOf(list).workspaceId,
		};
		return [...this.fields.values()].filter(
			({ place, alsoOn }) => here[place.kind] === place.id || alsoOn?.includes(list.id),
		);
	}

	/** The Custom Fields at hand on a task, by its List and its type. */
	fieldsOfTask(task: Task): CustomField[] {
		return this.fieldsOf(this.listOf(task)).filter(
			({ customItemIds }) => !customItemIds || customItemIds.includes(task.customItemId),
		);
	}

	/** Whether a user belongs to a Workspace. */
	isMember(workspaceId: string, userId: number): boolean {
		return this.workspaces.get(workspaceId)?.members.some((member) => member.userId === userId) ?? false;
	}

	/** Whether a token may use a Workspace. */
	allows(token: Token, workspaceId: string): boolean {
		return (
			this.isMember(workspaceId, token.userId) &&
			(token.workspaceIds === 'all' || token.workspaceIds.includes(workspaceId))
		);
	}
}
