import { InputError } from '../values/inputError';

/**
 * Builds a request path; every value put into it becomes exactly one encoded segment.
 *
 * @example path`/v2/task/${'a/b'}` // '/v2/task/a%2Fb'
 * @throws InputError for an empty value and for `.` and `..`, which would lead to another route
 */
export function path(texts: TemplateStringsArray, ...values: string[]): string {
	return texts.reduce((whole, text, index) => whole + segment(values[index - 1]) + text);
}

function segment(value: string): string {
	if (value === '') {
		throw new InputError(
			'An ID that this operation needs is empty',
			'Choose it from the list or enter its ID',
		);
	}
	if (value === '.' || value === '..') {
		throw new InputError(`"${value}" cannot be an ID or a name in ClickUp's address`, 'Enter the ID itself');
	}
	return encodeURIComponent(value);
}
