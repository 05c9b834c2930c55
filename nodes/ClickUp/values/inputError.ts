/**
 * A value a person gave that cannot be sent as it is.
 * The engine turns it into n8n's NodeOperationError with the item's index.
 */
export class InputError extends Error {
	/**
	 * @param message what is wrong, naming the parameter and the value
	 * @param description what to do about it
	 */
	constructor(
		message: string,
		readonly description?: string,
	) {
		super(message);
		this.name = 'InputError';
	}
}
