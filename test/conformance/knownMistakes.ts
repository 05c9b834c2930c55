export interface KnownMistake {
	operationId: string;
	/** e.g. `body due_date`, `query page`. */
	where: RegExp;
	source: string;
}

/** Where ClickUp's descriptions are wrong, each with how we know. */
export const KNOWN_MISTAKES: KnownMistake[] = [
	{
		operationId: 'UpdateTask',
		where: /^body (due_date|start_date)$/,
		source: 'developer.clickup.com, General time: null clears a date; described as an integer only',
	},
	{
		operationId: 'UpdateTask',
		where: /^body priority$/,
		source: 'CreateTask describes priority as nullable; without null it could not be taken off again',
	},
	{
		operationId: 'GetTasks',
		where: /^query custom_fields$/,
		source: 'developer.clickup.com, Filter tasks: one JSON array as text; described as an array of texts',
	},
];
