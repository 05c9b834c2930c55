import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import { byId, fromList, optional } from '../../fields/modes';
import { listFieldLocator } from '../../fields/named';

/** The API's operators; where one begins with `=`, which n8n takes for an expression, see NAMES. */
const operators: INodePropertyOptions[] = [
	{ name: 'All Of', value: 'ALL' },
	{ name: 'Any Of', value: 'ANY' },
	{ name: 'Between', value: 'RANGE' },
	{ name: 'Equal', value: 'equal' },
	{ name: 'Exactly Equal', value: 'exactlyEqual' },
	{ name: 'Greater Than', value: '>' },
	{ name: 'Greater Than or Equal', value: '>=' },
	{ name: 'Is Not Set', value: 'IS NULL' },
	{ name: 'Is Set', value: 'IS NOT NULL' },
	{ name: 'Less Than', value: '<' },
	{ name: 'Less Than or Equal', value: '<=' },
	{ name: 'None Of', value: 'NOT ANY' },
	{ name: 'Not All Of', value: 'NOT ALL' },
	{ name: 'Not Equal', value: '!=' },
	{ name: 'Not Exactly Equal', value: '!==' },
];

/** What an operator is here; the first is the built-in node's. */
const NAMES: Record<string, string> = { equal: '=', exactlyEqual: '==' };

/** Those that compare with several values. */
const OF_MANY = ['ALL', 'ANY', 'NOT ALL', 'NOT ANY', 'RANGE'];

/** Conditions on Custom Fields, as they are entered. */
const conditions = (fieldId: INodeProperties): INodeProperties => ({
	displayName: 'Custom Fields',
	name: 'customFieldsUi',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Custom Field',
	default: {},
	description: 'Only tasks that fit all of these conditions',
	options: [
		{
			displayName: 'Custom Field',
			name: 'customFieldsValues',
			values: [
				fieldId,
				{
					displayName: 'Operator',
					name: 'operator',
					type: 'options',
					options: operators,
					default: 'equal',
					description: 'For a text, Equal finds it anywhere in the field and Exactly Equal only as a whole',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. 5, 10',
					description:
						'Several values (Between: two) have commas between them, or are a JSON array. Dates are Unix times in milliseconds; menu options, labels and people are IDs.',
					displayOptions: { hide: { operator: ['IS NULL', 'IS NOT NULL'] } },
				},
			],
		},
	],
});

/** Where the List is known, whose fields can be chosen. */
export const customFieldConditions = conditions({
	...optional(listFieldLocator),
	name: 'fieldId',
	description: 'The Custom Field',
	modes: [fromList('searchListFields'), byId('b955c4dc-b8a8-48d8-a0c6-b4200788a683')],
});

/** For a whole Workspace. */
export const customFieldConditionsById = conditions({
	displayName: 'Field ID',
	name: 'fieldId',
	type: 'string',
	default: '',
	placeholder: 'e.g. b955c4dc-b8a8-48d8-a0c6-b4200788a683',
	description: 'Custom Field > Get Many gives the IDs',
});

/** RANGE takes numbers (developer.clickup.com, Range operator); the others what was entered. */
function valuesOf(condition: Params, operator: string): unknown {
	const given = condition.raw('value');
	if (typeof given === 'string' && /^\s*[[{]/.test(given)) return condition.json('value');
	if (typeof given === 'object' && given !== null) return given;
	const values = condition.list('value');
	if (operator !== 'RANGE') return values;
	return values.map((value) => (Number.isFinite(Number(value)) ? Number(value) : value));
}

function conditionOf(condition: Params): IDataObject {
	const chosen = condition.text('operator') || 'equal';
	const operator = NAMES[chosen] ?? chosen;
	const field = { field_id: condition.requiredText('fieldId'), operator };
	if (operator.startsWith('IS ')) return field;
	const value = OF_MANY.includes(operator) ? valuesOf(condition, operator) : condition.text('value');
	return { ...field, value } as IDataObject;
}

/** The query for them: one JSON text (developer.clickup.com, Filter tasks). */
export function customFieldQuery(filters: Params): IDataObject {
	const found = filters.groups('customFieldsUi', 'customFieldsValues').map(conditionOf);
	return found.length > 0 ? { custom_fields: JSON.stringify(found) } : {};
}
