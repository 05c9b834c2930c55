import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { createLookup } from '../../lookup';
import type { Client } from '../../transport/client';
import { idFrom, textOf } from '../../values/ids';
import { InputError } from '../../values/inputError';
import { locationsFrom } from '../locations';
import type { Source } from './source';
import { locationsSource, viewSource } from './source';
import type { PollEvent, Watched } from './window';
import { MINUTES_OF_OVERLAP } from './window';

/** What a person asked the trigger for. */
export interface Watch extends Watched {
	source: Source;
	/** The whole Workspace, whose newest change stands for "now" where the place itself has no task. */
	workspace: Source;
	/** All that decides which tasks are found, as text. A memory of anything else is of no use. */
	asked: string;
	/** How many days back the first look reaches; undefined for none. */
	backFillDays?: number;
}

const EVENTS: PollEvent[] = ['taskCreated', 'taskUpdated', 'taskCreatedOrUpdated'];

/**
 * A view's ID from the parameter.
 *
 * @throws InputError for nothing, and for an address that is no view's
 */
export function viewFrom(value: unknown): string {
	const id = idFrom(value, 'view');
	if (!id) throw new InputError('No view is chosen', 'Enter the address or the ID of the view');
	return id;
}

/** A number of 0 or more from the options; undefined when it is not there. */
function amount(value: unknown, label: string): number | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const number = Number(value);
	if (number >= 0 && Number.isFinite(number)) return number;
	throw new InputError(`"${label}" is not a number of 0 or more`, 'Change it, or remove the option');
}

/**
 * Reads the trigger's parameters.
 *
 * @throws InputError for what is missing or cannot be read
 */
export async function watchOf(context: IPollFunctions, client: Client): Promise<Watch> {
	const parameter = (name: string): unknown => context.getNodeParameter(name, undefined);
	const team = idFrom(parameter('team'), 'workspace');
	if (!team) throw new InputError('No Workspace is chosen', 'Choose the Workspace');
	const event = EVENTS.find((known) => known === (parameter('event') ?? 'taskCreatedOrUpdated'));
	if (!event) {
		throw new InputError(
			`"${textOf(parameter('event'))}" is not an event`,
			`Use one of: ${EVENTS.join(', ')}`,
		);
	}
	const options = (parameter('options') ?? {}) as IDataObject;
	const included = {
		closed: options.includeClosed !== false,
		subtasks: options.includeSubtasks !== false,
		markdown: options.includeMarkdownDescription === true,
	};
	const common = {
		event,
		overlap: amount(options.overlap, 'Overlap (Minutes)') ?? MINUTES_OF_OVERLAP,
		backFillDays: amount(options.backFillDays, 'Back-Fill Days'),
		workspace: locationsSource(client, team, [], { closed: true, subtasks: true, markdown: false }),
	};
	if (parameter('where') === 'view') {
		const view = viewFrom(parameter('view'));
		return {
			...common,
			source: viewSource(client, view),
			asked: JSON.stringify({ team, event, view }),
		};
	}
	const places = await locationsFrom(parameter('locations'), team, createLookup(client));
	const { closed, subtasks } = included;
	return {
		...common,
		source: locationsSource(client, team, places, included),
		asked: JSON.stringify({
			team,
			event,
			places: places.map(({ level, id }) => `${level} ${id}`).sort(),
			closed,
			subtasks,
		}),
	};
}
