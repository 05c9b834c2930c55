import type { IDataObject, IExecuteFunctions, IHttpRequestMethods, INodeType } from 'n8n-workflow';
import { ClickUp } from '../../nodes/ClickUp/ClickUp.node.js';

/** One request, as bare as n8n lets a node send it. */
export interface Bare {
	method: IHttpRequestMethods;
	/** Below https://api.clickup.com/api/v2. */
	path: string;
	body?: IDataObject;
}

/**
 * The floor: a node that does nothing but call n8n's HTTP client. What it takes, no node can go below with as
 * many requests.
 *
 * @param atOnce how many requests are under way at the same time
 */
export function bareNode(requests: Bare[], atOnce: number): INodeType {
	return {
		description: new ClickUp().description,
		async execute(this: IExecuteFunctions) {
			const answers: IDataObject[] = [];
			const left = requests.entries();
			const send = async () => {
				for (const [index, { method, path, body }] of left) {
					const url = `https://api.clickup.com/api/v2${path}`;
					const options = { method, url, body, json: true };
					answers[index] = (await this.helpers.httpRequestWithAuthentication.call(
						this,
						'clickUpApi',
						options,
					)) as IDataObject;
				}
			};
			await Promise.all(Array.from({ length: atOnce }, send));
			return [answers.map((json) => ({ json }))];
		},
	};
}
