import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import { taskLocator, workspaceLocator } from '../../fields/locators';
import { personLocator } from '../../fields/people';
import { InputError } from '../../values/inputError';

const MINUTE = 60_000;

/** The most estimates that ClickUp takes in one request. */
const MOST = 10;

export const timeEstimateFields: INodeProperties[] = [
	workspaceLocator,
	taskLocator,
	{
		displayName: 'Time Estimates',
		name: 'timeEstimates',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Time Estimate',
		default: {},
		description: 'Up to 10 of them',
		options: [
			{
				displayName: 'Time Estimate',
				name: 'estimate',
				values: [
					{
						...personLocator,
						description: 'Whom the task is assigned to, by e-mail, name or ID, or "unassigned"',
					},
					{
						displayName: 'Time',
						name: 'time',
						type: 'number',
						typeOptions: { minValue: 0 },
						default: 60,
						description: 'Time estimate in minutes',
					},
				],
			},
		],
	},
];

async function assigneeOf(estimate: Params): Promise<number | string> {
	const assignee = estimate.requiredText('assignee').trim();
	return assignee.toLowerCase() === 'unassigned' ? 'unassigned' : await estimate.person('assignee');
}

/** The body that goes with `timeEstimateFields`: a bare array, times in ms. */
export async function timeEstimates(params: Params): Promise<IDataObject[]> {
	const estimates = params.groups('timeEstimates', 'estimate');
	// ClickUp takes none for everybody's estimates to be removed, which no empty list may do.
	if (estimates.length === 0) {
		throw new InputError(
			`"${params.label('timeEstimates')}" is empty`,
			'Add a time estimate; one of 0 minutes removes the time of an assignee',
		);
	}
	if (estimates.length > MOST) {
		throw new InputError(
			`There are ${estimates.length} time estimates`,
			`ClickUp takes up to ${MOST} at a time`,
		);
	}
	const sent: IDataObject[] = [];
	for (const estimate of estimates) {
		const assignee = await assigneeOf(estimate);
		sent.push({ assignee, time: Math.round(estimate.number('time') * MINUTE) });
	}
	return sent;
}
