import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { isSigned } from './signature';
import type { TriggerMemory } from './webhooks';

/** Takes a delivery: a signed one starts the workflow with ClickUp's body, any other does nothing. */
export async function receive(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { webhookId, secret } = this.getWorkflowStaticData('node') as TriggerMemory;
	const request = this.getRequestObject();
	const body = request.rawBody as Buffer | undefined;
	if (!body || !isSigned(body, this.getHeaderData()['x-signature'], secret)) {
		return refuse(this, 'the signature does not fit');
	}
	const event = this.getBodyData();
	if (webhookId !== undefined && event.webhook_id !== undefined && event.webhook_id !== webhookId) {
		return refuse(this, 'it belongs to another webhook');
	}
	return { workflowData: [this.helpers.returnJsonArray(event as IDataObject)] };
}

/** ClickUp suspends a webhook that answers 401 or 410, and one that fails often: so this is a 200. */
function refuse(context: IWebhookFunctions, reason: string): IWebhookResponseData {
	context.logger.warn(`ClickUp Trigger refused a delivery: ${reason}`, { node: context.getNode().name });
	context.getResponseObject().status(200).json({ accepted: false, reason });
	return { noWebhookResponse: true };
}
