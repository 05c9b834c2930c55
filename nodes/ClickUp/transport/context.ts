import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestMethods,
	ILoadOptionsFunctions,
	IPollFunctions,
	ITriggerFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

/** Where n8n calls us from: a run, a picker, a look of a poll, switching a trigger on or off, or a delivery. */
export type ClickUpContext =
	| IExecuteFunctions
	| IHookFunctions
	| ILoadOptionsFunctions
	| IPollFunctions
	| ITriggerFunctions
	| IWebhookFunctions;

/** One request to ClickUp. */
export interface ApiRequest {
	method: IHttpRequestMethods;
	/** Below https://api.clickup.com/api, made with the tag of paths.ts, e.g. `/v2/task/86abc0001`. */
	path: string;
	/** Arrays are sent with brackets (`statuses[]=a&statuses[]=b`), as ClickUp wants them. */
	query?: IDataObject;
	/** For the routes that want arrays without brackets: `task_ids=a&task_ids=b`. */
	arrayFormat?: 'repeat';
	body?: IDataObject | IDataObject[] | FormData;
	/** Whether sending it twice does what sending it once does, where its method says otherwise. */
	repeatable?: boolean;
	/** Whether somebody still waits for the answer: what nobody waits for is not sent, nor sent again. */
	isWanted?: () => boolean;
}

/** A file as it comes, in the form in which n8n's helpers take it. */
export type Bytes = Exclude<Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0], Buffer>;

/** ClickUp's answer, whatever its status. */
export interface ApiResponse {
	status: number;
	/** Names in lower case. */
	headers: Record<string, unknown>;
	/** Parsed JSON; text when it was none; '' when there was no body. */
	body: unknown;
}
