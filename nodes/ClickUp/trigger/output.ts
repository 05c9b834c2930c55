import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Client } from '../transport/client';
import { createClient } from '../transport/client';
import { stopSignal } from '../transport/clock';
import { path } from '../transport/paths';
import { asError } from '../values/asError';
import type { ShownIn } from '../values/clock';
import { customFieldsByName } from '../values/customFields';
import { readableChanges } from './changes';
import type { ClickUpEvent } from './event';
import { firstTime } from './firstTime';

/**
 * Hands a delivery on to the workflow. It runs inside the execution, when ClickUp has its answer: so it
 * may take its time.
 */
export async function handOn(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const options = this.getNodeParameter('options', 0, {}) as IDataObject;
	// The user's zone would cost a request for each delivery.
	const zones = { workflow: this.getTimezone() };
	const output: INodeExecutionData[] = [];
	for (const { json } of this.getInputData()) {
		const event = await firstTime(this, json as ClickUpEvent, options.mergeCompanions === true);
		if (!event) continue;
		const task =
			options.attachTask === true ? await taskOf(this, await createClient(this), event, zones) : {};
		const rows = options.output === 'changes' ? readableChanges(event, zones) : [event];
		output.push(...rows.map((row) => ({ json: { ...row, ...task } })));
	}
	return [output];
}

/** What is added to an event of a task: the task, or why there is none. The event counts in any case. */
async function taskOf(
	context: IExecuteFunctions,
	client: Client,
	event: ClickUpEvent,
	zones: ShownIn,
): Promise<IDataObject> {
	if (typeof event.task_id !== 'string') return {};
	if (event.event === 'taskDeleted') return { task: null, task_error: 'The task was deleted' };
	try {
		const task = (await client.send({
			method: 'GET',
			path: path`/v2/task/${event.task_id}`,
			query: { include_markdown_description: true },
		})) as IDataObject;
		return { task: { ...task, custom_fields_by_name: customFieldsByName(task.custom_fields, zones) } };
	} catch (error) {
		if (stopSignal(context)?.aborted) throw asError(error);
		return { task: null, task_error: asError(error).message };
	}
}
