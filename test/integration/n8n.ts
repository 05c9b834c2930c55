/**
 * The nodes run by n8n's own engine in this process: WorkflowExecute, the real contexts, the real
 * request helpers. Only what n8n's database would give is put together here: credentials.
 */
import 'reflect-metadata';

import { EventEmitter } from 'node:events';

import * as core from 'n8n-core';
import type {
	IBinaryKeyData,
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	INodeTypes,
	IWorkflowExecuteAdditionalData,
	NodeExecutionHint,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createEmptyRunExecutionData, ICredentialsHelper, NodeHelpers, Workflow } from 'n8n-workflow';

import { ClickUpApi } from '../../credentials/ClickUpApi.credentials';
import { ClickUpOAuth2Api } from '../../credentials/ClickUpOAuth2Api.credentials';
import { ClickUp } from '../../nodes/ClickUp/ClickUp.node.js';
import { ClickUpPollTrigger } from '../../nodes/ClickUp/ClickUpPollTrigger.node.js';
import { ClickUpTrigger } from '../../nodes/ClickUp/ClickUpTrigger.node.js';

export const NODE_NAME = 'ClickUp';

/** n8n starts a run at nodes of a few types only, known by their names. */
const START = 'n8n-nodes-base.manualTrigger';

type Authentication = 'accessToken' | 'oAuth2';

/** The two tokens that the credentials of a run hold. */
export interface Tokens {
	personal: string;
	oauth: string;
	/** The credential with the personal one; ours unless said otherwise. */
	personalType?: ICredentialType;
}

const clickUpApi = new ClickUpApi();
const clickUpOAuth2Api = new ClickUpOAuth2Api();

class Credentials extends ICredentialsHelper {
	private readonly types: Record<string, ICredentialType>;

	constructor(private readonly tokens: Tokens) {
		super();
		this.types = { clickUpApi: tokens.personalType ?? clickUpApi, clickUpOAuth2Api };
	}

	getParentTypes(name: string): string[] {
		return this.types[name].extends ?? [];
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		name: string,
		options: IHttpRequestOptions,
		workflow: Workflow,
		node: INode,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.types[name];
		if (typeof authenticate === 'function') return await authenticate(credentials, options);
		const { headers = {} } = authenticate?.properties ?? {};
		for (const [header, value] of Object.entries(headers)) {
			const resolved = workflow.expression.getSimpleParameterValue(node, String(value), 'internal', {
				$credentials: credentials as never,
			});
			options.headers = { ...options.headers, [header]: resolved as string };
		}
		return options;
	}

	async getDecrypted(
		_data: IWorkflowExecuteAdditionalData,
		_details: unknown,
		name: string,
	): Promise<ICredentialDataDecryptedObject> {
		if (name === 'clickUpApi') return { accessToken: this.tokens.personal };
		return {
			grantType: 'authorizationCode',
			authUrl: 'https://app.clickup.com/api',
			accessTokenUrl: 'https://api.clickup.com/api/v2/oauth/token',
			clientId: 'client',
			clientSecret: 'secret',
			authentication: 'body',
			oauthTokenData: { access_token: this.tokens.oauth, token_type: 'Bearer' },
		};
	}

	getCredentialsProperties(name: string) {
		return this.types[name].properties;
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<never> {
		throw new Error('Credentials are read decrypted here');
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}
}

/** A node that gives these items, as a manual trigger would, each with the same files. */
const startNode = (items: IDataObject[], binary?: IBinaryKeyData): INodeType => ({
	description: {
		displayName: 'Start',
		name: 'manualTrigger',
		group: ['trigger'],
		version: 1,
		description: '',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: ['main'],
		properties: [],
	},
	execute: async () => [items.map((json) => ({ json, ...(binary && { binary }) }))],
});

export interface RunOptions {
	authentication?: Authentication;
	/** What comes in; one empty item unless said otherwise. */
	items?: IDataObject[];
	/** The files of each item that comes in. */
	binary?: IBinaryKeyData;
	onError?: INode['onError'];
	/** n8n runs the node again when it fails, up to so many times in all. */
	tries?: number;
	/** IANA name; UTC unless said otherwise. */
	timezone?: string;
	tokens: Tokens;
	/** ID of the credential that holds them. */
	credentialId?: string;
	/** Whether it runs as the node's variant for agents, which n8n makes of it. */
	asTool?: boolean;
	/** What is run in the place of our ClickUp node's source: its build, or another node. */
	node?: INodeType;
	/** Called with a function that presses Stop. */
	onStart?: (stop: () => void) => void;
}

export interface Run {
	/** The items of the first output. */
	items: INodeExecutionData[];
	/** The items of every output. */
	outputs: INodeExecutionData[][];
	error?: Error & { description?: string; context?: IDataObject; httpCode?: string };
	hints: NodeExecutionHint[];
	status: string;
}

function nodeTypesOf(types: Record<string, INodeType>): INodeTypes {
	return {
		getByName: (name) => types[name],
		getByNameAndVersion: (name) => NodeHelpers.getVersionedNodeType(types[name]),
		getKnownTypes: () => ({}),
	};
}

function additionalData(tokens: Tokens, nodes: INode[]): IWorkflowExecuteAdditionalData {
	const workflow = { id: 'workflow', name: 'workflow', nodes, connections: {}, active: false };
	const urls = ['webhook', 'webhook-waiting', 'webhook-test', 'form-waiting'].map(
		(path) => `http://localhost/${path}`,
	);
	return {
		credentialsHelper: new Credentials(tokens),
		hooks: new core.ExecutionLifecycleHooks('internal', 'execution', workflow as never),
		executionId: 'execution',
		currentNodeExecutionIndex: 0,
		restApiUrl: 'http://localhost/rest',
		instanceBaseUrl: 'http://localhost',
		webhookBaseUrl: urls[0],
		webhookWaitingBaseUrl: urls[1],
		webhookTestBaseUrl: urls[2],
		formWaitingBaseUrl: urls[3],
		variables: {},
		userId: 'user',
		setExecutionStatus() {},
		logAiEvent() {},
		sendDataToUI() {},
	} as unknown as IWorkflowExecuteAdditionalData;
}

function clickUpNode(
	type: string,
	parameters: INodeParameters,
	{ onError, credentialId = '1' }: Pick<RunOptions, 'onError' | 'credentialId'> = {},
): INode {
	return {
		id: 'node',
		name: NODE_NAME,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		...(onError && { onError }),
		credentials: {
			clickUpApi: { id: credentialId, name: 'token' },
			clickUpOAuth2Api: { id: credentialId, name: 'oauth' },
		},
	};
}

function workflowOf(nodes: INode[], types: Record<string, INodeType>, timezone = 'UTC'): Workflow {
	return new Workflow({
		id: 'workflow',
		nodes,
		connections: { Start: { main: [[{ node: NODE_NAME, type: 'main', index: 0 }]] } },
		active: false,
		nodeTypes: nodeTypesOf(types),
		settings: { timezone },
	});
}

/** The node under the name of its variant for agents: n8n tells the two apart by it. */
function clickUpTool(): INodeType {
	const node = new ClickUp();
	return Object.assign(node, { description: { ...node.description, name: 'clickUpTool' } });
}

/** Runs a workflow of Start and the ClickUp node with these parameters. */
export async function run(parameters: INodeParameters, options: RunOptions): Promise<Run> {
	const {
		items = [{}],
		binary,
		authentication = 'accessToken',
		onError,
		tries,
		timezone,
		tokens,
		credentialId,
		asTool = false,
		node: clickUp = new ClickUp(),
		onStart,
	} = options;
	const start: INode = {
		id: 'start',
		name: 'Start',
		type: START,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const type = asTool ? 'clickUpTool' : 'clickUp';
	const node = clickUpNode(type, { authentication, ...parameters }, { onError, credentialId });
	const retries = tries && { retryOnFail: true, maxTries: tries, waitBetweenTries: 1 };
	const nodes = [start, { ...node, ...retries }];
	const types = { [START]: startNode(items, binary), clickUp, ...(asTool && { clickUpTool: clickUpTool() }) };
	const workflow = workflowOf(nodes, types, timezone);
	const execution = new core.WorkflowExecute(additionalData(tokens, nodes), 'manual').run({ workflow });
	onStart?.(() => execution.cancel());
	const result = await execution;
	const data = result.data.resultData.runData[NODE_NAME]?.[0];
	const outputs = (data?.data?.main ?? []).map((output) => output ?? []);
	return {
		items: outputs[0] ?? [],
		outputs,
		error: (data?.error ?? result.data.resultData.error) as Run['error'],
		hints: data?.hints ?? [],
		status: result.status,
	};
}

/** The first output's JSON; throws what the run failed with. */
export async function runForJson(parameters: INodeParameters, options: RunOptions): Promise<IDataObject[]> {
	const { items, error } = await run(parameters, options);
	if (error) throw error;
	return items.map(({ json }) => json);
}

/**
 * The context in which n8n calls a picker or a menu of the ClickUp node, or of another in its place.
 *
 * @param path of its parameter, for one in a collection
 */
export function loadOptionsContext(
	parameters: INodeParameters,
	tokens: Tokens,
	path = '',
	clickUp: INodeType = new ClickUp(),
) {
	const entered: INodeParameters = { authentication: 'accessToken', ...parameters };
	const node = clickUpNode('clickUp', entered);
	// This takes out of the node what its operation does not show; n8n hands a picker all that was entered.
	const workflow = workflowOf([node], { clickUp });
	const data = { ...additionalData(tokens, [node]), currentNodeParameters: entered };
	return new core.LoadOptionsContext(workflow, workflow.getNode(NODE_NAME) as INode, data, path);
}

/** The context in which n8n switches the trigger on and off. */
export function hookContext(parameters: INodeParameters, tokens: Tokens, endpoint: string) {
	const node = clickUpNode('clickUpTrigger', { authentication: 'accessToken', ...parameters });
	const workflow = workflowOf([node], { clickUpTrigger: new ClickUpTrigger() });
	const mode: WorkflowExecuteMode = 'trigger';
	const context = new core.HookContext(
		workflow,
		workflow.getNode(NODE_NAME) as INode,
		additionalData(tokens, [node]),
		mode,
		'activate',
	);
	context.getNodeWebhookUrl = () => endpoint;
	return context;
}

export interface PollOptions {
	mode?: WorkflowExecuteMode;
	activation?: WorkflowActivateMode;
	/** What the node has kept, as n8n's database gives it back. */
	kept?: IDataObject;
}

/** The context in which n8n lets the poll trigger look. */
export function pollContext(
	parameters: INodeParameters,
	tokens: Tokens,
	{ mode = 'trigger', activation = 'activate', kept }: PollOptions = {},
) {
	const node = clickUpNode('clickUpPollTrigger', { authentication: 'accessToken', ...parameters });
	const workflow = workflowOf([node], { clickUpPollTrigger: new ClickUpPollTrigger() });
	if (kept) workflow.overrideStaticData({ [`node:${NODE_NAME}`]: kept });
	return new core.PollContext(
		workflow,
		workflow.getNode(NODE_NAME) as INode,
		additionalData(tokens, [node]),
		mode,
		activation,
	);
}

/** A trigger of this n8n, beyond what its parameters say. */
export interface TriggerOptions {
	nodeId?: string;
	mode?: WorkflowExecuteMode;
	activation?: WorkflowActivateMode;
	/** What the node has kept, as n8n's database gives it back. */
	kept?: IDataObject;
	/** The address that n8n gives the node. */
	endpoint?: string;
	/** Gets every line that the node logs, with its data as JSON. */
	log?: string[];
}

/** What the contexts of a trigger are made of. */
function triggerParts(
	parameters: INodeParameters,
	tokens: Tokens,
	{ nodeId = 'node', kept }: TriggerOptions,
) {
	const plain = clickUpNode('clickUpTrigger', { authentication: 'accessToken', ...parameters });
	const nodes = [{ ...plain, id: nodeId }];
	const workflow = workflowOf(nodes, { clickUpTrigger: new ClickUpTrigger() });
	if (kept) workflow.overrideStaticData({ [`node:${NODE_NAME}`]: kept });
	return { workflow, node: workflow.getNode(NODE_NAME) as INode, data: additionalData(tokens, nodes) };
}

/** Lets a context write its log into an array. */
function logInto(context: object, log: string[] | undefined): void {
	const line =
		(level: string) =>
		(message: string, data: object = {}) =>
			log?.push(`${level}: ${message} ${JSON.stringify(data)}`);
	const logger = Object.fromEntries(['debug', 'info', 'warn', 'error'].map((level) => [level, line(level)]));
	Object.defineProperty(context, 'logger', { value: logger });
}

/** The context in which n8n switches a trigger on and off that was there before. */
export function triggerHookContext(parameters: INodeParameters, tokens: Tokens, options: TriggerOptions) {
	const { mode = 'trigger', activation = 'activate', endpoint = '' } = options;
	const { workflow, node, data } = triggerParts(parameters, tokens, options);
	const context = new core.HookContext(workflow, node, data, mode, activation);
	context.getNodeWebhookUrl = () => endpoint;
	logInto(context, options.log);
	return context;
}

/** The context in which n8n lets a trigger run beside the workflow; `ticks` gets what it registers as crons. */
export function triggerContext(
	parameters: INodeParameters,
	tokens: Tokens,
	options: TriggerOptions & { ticks: Array<{ expression: string; tick: (at: Date) => void }> },
) {
	const { mode = 'trigger', activation = 'activate', ticks } = options;
	const { workflow, node, data } = triggerParts(parameters, tokens, options);
	const noEmit = () => {
		throw new Error('It must not start the workflow by itself');
	};
	const registerCron = ({ expression }: { expression: string }, tick: (at: Date) => void) =>
		void ticks.push({ expression, tick });
	const context = new core.TriggerContext(workflow, node, data, mode, activation, noEmit, noEmit, noEmit, {
		registerCron,
	});
	logInto(context, options.log);
	return context;
}

/** An answer to a delivery: what the node and n8n use of Express's response. */
export class Answer extends EventEmitter {
	statusCode = 200;
	/** What was answered; undefined before. */
	body: unknown;
	/** As Node.js has it: whether "close" was emitted. */
	closed = false;

	status(code: number): this {
		this.statusCode = code;
		return this;
	}

	/** Answers, as far as the other end still listens. */
	json(body: unknown): this {
		this.body = body;
		if (!this.closed) this.emit('finish');
		this.close();
		return this;
	}

	/** The connection ends, answered or not. */
	close(): void {
		if (this.closed) return;
		this.closed = true;
		this.emit('close');
	}
}

/** The context in which n8n hands a delivery to a trigger. */
export function webhookContext(
	parameters: INodeParameters,
	tokens: Tokens,
	request: { rawBody?: Buffer; headers: IDataObject },
	response: Answer,
	options: TriggerOptions,
) {
	const { mode = 'webhook', endpoint = '' } = options;
	const { workflow, node, data } = triggerParts(parameters, tokens, options);
	// n8n has parsed the body by then; the node must not care.
	Object.assign(data, {
		httpRequest: { body: {}, params: {}, query: {}, ...request },
		httpResponse: response,
	});
	const webhookData = { isTest: mode === 'manual', webhookDescription: { name: 'default' } };
	const context = new core.WebhookContext(workflow, node, data, mode, webhookData as never, [], null);
	context.getNodeWebhookUrl = () => endpoint;
	logInto(context, options.log);
	return context;
}

export interface HandOnOptions extends TriggerOptions {
	executionId?: string;
	/** Stands for n8n's database of keys. */
	record?: (keys: string[]) => Promise<{ new: string[]; processed: string[] }>;
}

/** Runs the trigger's part of an execution that a delivery has started. */
export async function handOn(
	parameters: INodeParameters,
	tokens: Tokens,
	events: IDataObject[],
	options: HandOnOptions = {},
): Promise<IDataObject[]> {
	const { mode = 'webhook', executionId = '1' } = options;
	const record = options.record ?? (async (keys: string[]) => ({ new: keys, processed: [] }));
	const { workflow, node, data } = triggerParts(parameters, tokens, options);
	const items = events.map((json) => ({ json }));
	const context = new core.ExecuteContext(
		workflow,
		node,
		Object.assign(data, { executionId }),
		mode,
		createEmptyRunExecutionData(),
		0,
		items,
		{ main: [items] },
		{ node, data: { main: [items] }, source: null },
		[],
	);
	context.helpers.checkProcessedAndRecord = async (keys) => await record(keys as string[]);
	logInto(context, options.log);
	const [output] = await new ClickUpTrigger().execute.call(context);
	return output.map(({ json }) => json);
}
