import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { InputError } from '../values/inputError';

/** How a run deals with ClickUp, as a person has set it. */
export interface RequestOptions {
	/** How many items are worked on at once; undefined to go by ClickUp's plan. */
	itemsAtOnce?: number;
	/** Whether what is created in the same place is created in the order of the items. */
	keepOrder: boolean;
	/** Whether to look for what a request may have created when its answer was lost, and to repeat it if not. */
	looksUpLost: boolean;
	/** The longest that one request waits for the rate limit, in ms; undefined for the usual time. */
	patience?: number;
}

/** A minute of ClickUp's limit, with what is waited beyond its end, in ms. */
const MINUTE = 62_000;

function positive(options: IDataObject, name: string, label: string): number | undefined {
	if (options[name] === undefined || options[name] === '') return undefined;
	const value = Number(options[name]);
	if (Number.isFinite(value) && value > 0) return value;
	throw new InputError(`"${label}" is not a number above 0`, 'Enter a number, or remove the option');
}

/**
 * Reads the options, which are the same for all items.
 *
 * @throws InputError for a number that makes no sense
 */
export function requestOptions(context: IExecuteFunctions): RequestOptions {
	const { parameters } = context.getNode();
	const options = (
		'requestOptions' in parameters ? context.getNodeParameter('requestOptions', 0, {}) : {}
	) as IDataObject;
	const itemsAtOnce = positive(options, 'itemsAtOnce', 'Items at Once');
	const minutes = positive(options, 'maxWait', 'Longest Wait (Minutes)');
	return {
		itemsAtOnce: itemsAtOnce && Math.ceil(itemsAtOnce),
		keepOrder: options.keepOrder !== false,
		looksUpLost: options.lostAnswers === 'lookUp',
		patience: minutes && minutes * MINUTE,
	};
}
