/**
 * A value a person gave that cannot be sent as it is.
 * The engine turns it into n8n's NodeOperationError with the item's index.
 */
export class InputError extends Error {
	/** Whether what was asked for is done all the same, so that it must not be done again. */
	readonly isCarriedOut: boolean;

	/**
	 * @param message what is wrong, naming the parameter and the value
	 * @param description what to do about it
	 */
	constructor(
		message: string,
		readonly description?: string,
		{ isCarriedOut = false } = {},
	) {
		super(message);
		this.name = 'InputError';
		this.isCarriedOut = isCarriedOut;
	}
}
