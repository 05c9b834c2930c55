import type { IExecuteFunctions } from 'n8n-workflow';

/** Gives the value of a parameter; undefined when the node does not hold it. */
type Read = (name: string) => unknown;

/**
 * Reads the parameters of the items. n8n resolves one anew each time it is asked, which takes longer than
 * anything else that is done for an item here: each is asked for once, and one without an expression is
 * the same for all items. Values are shared, so nobody may change them.
 *
 * @param read what was read for the items by an earlier try, and gets what is read: what they say, such as
 *   the time, stays the same in all tries
 * @returns gives what reads the parameters of the item with that index
 */
export function parameterReader(
	context: IExecuteFunctions,
	read: Map<number, Map<string, unknown>>,
): (index: number) => Read {
	// n8n refuses to read a parameter that the editor does not show, so ask only for those it holds.
	const { parameters } = context.getNode();
	const forAll = new Map<string, unknown>();
	return (index) => {
		const own = read.get(index) ?? new Map<string, unknown>();
		read.set(index, own);
		return (name) => {
			if (!(name in parameters)) return undefined;
			if (own.has(name)) return own.get(name);
			if (forAll.has(name)) return forAll.get(name);
			// To check a value n8n goes through all fields of the node for its `validateType`; none has one.
			const value = context.getNodeParameter(name, index, undefined, { skipValidation: true });
			(hasExpression(parameters[name]) ? own : forAll).set(name, value);
			return value;
		};
	};
}

/** Whether there is an expression in the value of a parameter: text that begins with "=". */
function hasExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(hasExpression);
}
