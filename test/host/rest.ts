/** A client for the REST API that n8n's own editor uses (cookie login). It is internal to n8n: 2.41 is what it fits. */
import type { ICredentialType, IDataObject } from 'n8n-workflow';
import axios, { type AxiosInstance, type AxiosRequestConfig } from 'axios';
import { until } from './progress';
import { unflatten } from './unflatten';

export interface Credential {
	id: string;
	name: string;
	type: string;
}

export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	webhookId?: string;
	[key: string]: unknown;
}

export interface Workflow {
	id?: string;
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
	versionId?: string;
	active?: boolean;
}

export interface Item {
	json: IDataObject;
	pairedItem?: unknown;
}

export interface Execution {
	id: string;
	status: 'success' | 'error' | 'canceled' | 'crashed' | string;
	mode: string;
	/** the message and description of what made it fail */
	error?: { message: string; description?: string; [key: string]: unknown };
	/** the items that a node gave out, all its runs and its first output */
	items(node: string): Item[];
}

/** An execution as n8n hands it out. */
interface StoredExecution {
	status: string;
	mode: string;
	/** in n8n's flattened form, see unflatten.ts */
	data: string;
}

interface ExecutionData {
	resultData?: {
		error?: Execution['error'];
		runData?: Record<string, { data?: { main?: Item[][] } }[]>;
	};
}

export interface InstalledPackage {
	packageName: string;
	installedVersion: string;
	updateAvailable?: string;
	installedNodes: { name: string; type: string }[];
}

/** The login of every n8n that this project starts. It listens on 127.0.0.1 only, so this is no secret. */
export const OWNER = {
	email: 'demo@example.com',
	firstName: 'Demo',
	lastName: 'Owner',
	password: 'ClickUp-demo-1',
};

/** n8n answered with an error status. */
export class N8nRequestError extends Error {
	constructor(
		readonly status: number,
		readonly body: { message?: string } | undefined,
		what: string,
	) {
		super(`n8n answered ${status} to ${what}: ${body?.message ?? JSON.stringify(body)?.slice(0, 300)}`);
	}
}

const FINISHED = ['success', 'error', 'canceled', 'crashed'];

export class N8nClient {
	private readonly http: AxiosInstance;

	private cookies = new Map<string, string>();

	constructor(readonly url: string) {
		this.http = axios.create({
			baseURL: `${url.replace('localhost', '127.0.0.1')}/rest`,
			proxy: false,
			maxRedirects: 0,
			validateStatus: () => true,
		});
	}

	/** One request to /rest; returns the answer's `data`. @throws N8nRequestError for a status of 400 or more */
	async call<T = unknown>(
		method: string,
		path: string,
		data?: unknown,
		config: AxiosRequestConfig = {},
	): Promise<T> {
		const { status, body } = await this.raw(method, path, data, config);
		if (status >= 400) throw new N8nRequestError(status, body, `${method} ${path.split('?')[0]}`);
		return (body?.data ?? body) as T;
	}

	/** One request to /rest; returns status and body, whatever they are. */
	async raw(method: string, path: string, data?: unknown, config: AxiosRequestConfig = {}) {
		const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const headers = { cookie, 'push-ref': 'test', ...config.headers };
		const answer = await this.http.request({ method, url: path, data, ...config, headers });
		for (const line of answer.headers['set-cookie'] ?? []) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			if (name) this.cookies.set(name, value);
		}
		return { status: answer.status, body: answer.data, headers: answer.headers };
	}

	/** Logs in as the owner, who is made first in a new n8n. */
	async login(): Promise<void> {
		const settings = await this.call<{ userManagement?: { showSetupOnFirstLoad?: boolean } }>(
			'GET',
			'/settings',
		);
		if (settings.userManagement?.showSetupOnFirstLoad) {
			await this.call('POST', '/owner/setup', OWNER);
			return;
		}
		await this.call('POST', '/login', { emailOrLdapLoginId: OWNER.email, password: OWNER.password });
	}

	credentials(): Promise<Credential[]> {
		return this.call('GET', '/credentials');
	}

	createCredential(name: string, type: string, data: Record<string, unknown>): Promise<Credential> {
		return this.call('POST', '/credentials', { name, type, data });
	}

	/** The stored fields, secret ones hidden as the editor sees them. */
	async credentialData(id: string): Promise<Record<string, unknown>> {
		const path = `/credentials/${id}?includeData=true`;
		return (await this.call<{ data: Record<string, unknown> }>('GET', path)).data;
	}

	/** What the editor's "test" does. `data`: the stored fields are used when left out. */
	async testCredential(
		credential: Credential,
		data?: Record<string, unknown>,
	): Promise<{ status: 'OK' | 'Error'; message: string }> {
		const { id, name, type } = credential;
		const fields = { ...(data ?? (await this.credentialData(id))) };
		// n8n shows a stored OAuth token as `true`, but puts the real one back only for this value.
		const { CREDENTIAL_BLANKING_VALUE } = await import('n8n-workflow');
		if (fields.oauthTokenData === true) fields.oauthTokenData = CREDENTIAL_BLANKING_VALUE;
		return this.call('POST', '/credentials/test', { credentials: { id, name, type, data: fields } });
	}

	/** The address of ClickUp's consent page that "Connect my account" opens. */
	oauthAddress(credential: Credential): Promise<string> {
		return this.call('GET', `/oauth2-credential/auth?id=${credential.id}`);
	}

	workflows(): Promise<Workflow[]> {
		return this.call('GET', '/workflows');
	}

	workflow(id: string): Promise<Workflow & { id: string }> {
		return this.call('GET', `/workflows/${id}`);
	}

	createWorkflow(workflow: Workflow): Promise<Workflow & { id: string }> {
		return this.call('POST', '/workflows', { settings: {}, active: false, ...workflow });
	}

	async updateWorkflow(id: string, change: Partial<Workflow>): Promise<Workflow & { id: string }> {
		const { versionId } = await this.workflow(id);
		return this.call('PATCH', `/workflows/${id}`, { ...change, versionId });
	}

	/** Runs a saved workflow from its manual trigger, as the editor's button does; waits for its end. */
	async run(id: string, within = 60_000): Promise<Execution> {
		return this.execution(await this.start(id), within);
	}

	/** The same, without waiting. @returns the ID of the execution */
	async start(id: string): Promise<string> {
		const workflow = await this.workflow(id);
		const start = workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');
		if (!start) throw new Error('The workflow has no manual trigger');
		const body = { workflowData: workflow, triggerToStartFrom: { name: start.name } };
		const { executionId } = await this.call<{ executionId: string }>('POST', `/workflows/${id}/run`, body);
		return executionId;
	}

	/** What the editor's Stop button does. */
	async stop(execution: string): Promise<void> {
		await this.call('POST', `/executions/${execution}/stop`);
	}

	/** An execution's outcome, once it has ended. @param within milliseconds to wait for that */
	async execution(id: string, within = 60_000): Promise<Execution> {
		const found = await until(
			`execution ${id} to end`,
			async () => {
				const { status, body } = await this.raw('GET', `/executions/${id}`);
				const stored = (body as { data?: StoredExecution }).data;
				return status === 200 && stored && FINISHED.includes(stored.status) ? stored : undefined;
			},
			{ within },
		);
		const { resultData } = unflatten<ExecutionData>(found.data);
		return {
			id,
			status: found.status,
			mode: found.mode,
			error: resultData?.error,
			items: (node) => (resultData?.runData?.[node] ?? []).flatMap((run) => run.data?.main?.[0] ?? []),
		};
	}

	/** IDs of a workflow's executions, newest first. */
	async executionIds(workflowId: string): Promise<string[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const { results } = await this.call<{ results: { id: string }[] }>(
			'GET',
			`/executions?filter=${filter}&limit=50`,
		);
		return results.map(({ id }) => id);
	}

	async activate(id: string): Promise<void> {
		const { versionId } = await this.workflow(id);
		await this.call('POST', `/workflows/${id}/activate`, { versionId });
	}

	async deactivate(id: string): Promise<void> {
		await this.call('POST', `/workflows/${id}/deactivate`, {});
	}

	packages(): Promise<InstalledPackage[]> {
		return this.call('GET', '/community-packages');
	}

	installPackage(name: string, version?: string): Promise<InstalledPackage> {
		return this.call('POST', '/community-packages', { name, version, verify: false });
	}

	async uninstallPackage(name: string): Promise<void> {
		await this.call('DELETE', `/community-packages?name=${encodeURIComponent(name)}`);
	}

	/** The names of all node types that n8n knows, e.g. "n8n-nodes-clickup.clickUp". */
	async nodeTypes(): Promise<string[]> {
		return (await this.types('nodes')).map(({ name }) => name);
	}

	/** What the editor is told of all credential types that n8n knows. */
	async credentialTypes(): Promise<ICredentialType[]> {
		return await this.types<ICredentialType>('credentials');
	}

	private async types<T extends { name: string }>(what: 'nodes' | 'credentials'): Promise<T[]> {
		const { data } = await this.http.get(`/types/${what}.json`, {
			baseURL: this.url.replace('localhost', '127.0.0.1'),
			headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
		});
		return data;
	}
}
