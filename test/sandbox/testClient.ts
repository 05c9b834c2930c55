import { Agent } from 'node:https';
import axios, { type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from 'axios';
import { startSandbox, type Sandbox, type SandboxOptions } from './index';

/** An HTTPS client of a sandbox that trusts its CA and never throws on a status. */
export interface Client {
	sandbox: Sandbox;
	/** Sends with a token (default: the personal one) to api.clickup.com. */
	send(method: string, path: string, body?: unknown, options?: AxiosRequestConfig): Promise<AxiosResponse>;
	get(path: string, params?: Record<string, unknown>): Promise<AxiosResponse>;
	/** The plain axios instance, without token. */
	http: AxiosInstance;
}

/** A client of a sandbox that runs already. */
export function clientOf(sandbox: Sandbox): Client {
	const http = axios.create({
		baseURL: `https://127.0.0.1:${sandbox.port}/api`,
		httpsAgent: new Agent({ ca: sandbox.ca, servername: 'api.clickup.com' }),
		headers: { Host: 'api.clickup.com' },
		validateStatus: () => true,
		maxRedirects: 0,
	});
	const send: Client['send'] = async (method, url, data, { headers, ...rest } = {}) =>
		await http.request({
			method,
			url,
			data,
			headers: { Authorization: sandbox.tokens.personal, ...headers },
			...rest,
		});
	const get: Client['get'] = async (path, params) => await send('GET', path, undefined, { params });
	return { sandbox, http, send, get };
}

/** A sandbox for the tests of a file, fresh for each test. */
export function useClient(options?: SandboxOptions): Client {
	const client = {} as Client;
	beforeAll(async () => {
		Object.assign(client, clientOf(await startSandbox(options)));
	});
	beforeEach(() => client.sandbox.reset());
	afterAll(async () => await client.sandbox.close());
	return client;
}

/** The ECODE of an answer together with its status: `401 OAUTH_018`. */
export const verdict = ({ status, data }: AxiosResponse) =>
	`${status} ${(data as { ECODE?: string } | null)?.ECODE ?? ''}`.trim();
