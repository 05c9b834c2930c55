/**
 * The nodes run by n8n's own engine in this process: WorkflowExecute, the real contexts, the real
 * request helpers. Only what n8n's database would give is put together here: credentials.
 */
import 'reflect-metadata';

import * as core from 'n8n-core';
import type {
	IBinaryKeyData,
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	INodeTypes,
	IWorkflowExecuteAdditionalData,
	NodeExecutionHint,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { ICredentialsHelper, NodeHelpers, Workflow } from 'n8n-workflow';

import { ClickUpApi } from '../../credentials/ClickUpApi.credentials';
import { ClickUpOAuth2Api } from '../../credentials/ClickUpOAuth2Api.credentials';
import { ClickUp } from '../../nodes/ClickUp/ClickUp.node.js';
import { ClickUpTrigger } from '../../nodes/ClickUp/ClickUpTrigger.node.js';

export const NODE_NAME = 'ClickUp';

/** n8n starts a run at nodes of a few types only, known by their names. */
const START = 'n8n-nodes-base.manualTrigger';

type Authentication = 'accessToken' | 'oAuth2';

/** The two tokens that the credentials of a run hold. */
export interface Tokens {
	personal: string;
	oauth: string;
	/** ID of the credentials in n8n; what the process remembers of a token it remembers by it. */
	credentialId?: string;
}

const credentialTypes = { clickUpApi: new ClickUpApi(), clickUpOAuth2Api: new ClickUpOAuth2Api() };
type CredentialName = keyof typeof credentialTypes;

const isChild = (name: CredentialName): boolean => 'extends' in credentialTypes[name];

class Credentials extends ICredentialsHelper {
	constructor(private readonly tokens: Tokens) {
		super();
	}

	getParentTypes(name: string): string[] {
		return isChild(name as CredentialName) ? ['oAuth2Api'] : [];
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		name: string,
		options: IHttpRequestOptions,
		workflow: Workflow,
		node: INode,
	): Promise<IHttpRequestOptions> {
		const { headers = {} } = credentialTypes[name as CredentialName].authenticate.properties;
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
		return credentialTypes[name as CredentialName].properties;
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
	/** IANA name; UTC unless said otherwise. */
	timezone?: string;
	tokens: Tokens;
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
	{ credentialId = '1' }: Tokens,
	onError?: INode['onError'],
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

/** Runs a workflow of Start and the ClickUp node with these parameters. */
export async function run(parameters: INodeParameters, options: RunOptions): Promise<Run> {
	const {
		items = [{}],
		binary,
		authentication = 'accessToken',
		onError,
		timezone,
		tokens,
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
	const nodes = [start, clickUpNode('clickUp', { authentication, ...parameters }, tokens, onError)];
	const workflow = workflowOf(nodes, { [START]: startNode(items, binary), clickUp: new ClickUp() }, timezone);
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

/** The context in which n8n calls a picker or a menu of the ClickUp node. */
export function loadOptionsContext(parameters: INodeParameters, tokens: Tokens) {
	const node = clickUpNode('clickUp', { authentication: 'accessToken', ...parameters }, tokens);
	const workflow = workflowOf([node], { clickUp: new ClickUp() });
	const data = { ...additionalData(tokens, [node]), currentNodeParameters: node.parameters };
	return new core.LoadOptionsContext(workflow, workflow.getNode(NODE_NAME) as INode, data, '');
}

/** The context in which n8n switches the trigger on and off. */
export function hookContext(parameters: INodeParameters, tokens: Tokens, endpoint: string) {
	const node = clickUpNode('clickUpTrigger', { authentication: 'accessToken', ...parameters }, tokens);
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
