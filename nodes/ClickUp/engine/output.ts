import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { ShownIn } from '../values/clock';
import { isZone } from '../values/clock';
import { customFieldsByName } from '../values/customFields';
import { InputError } from '../values/inputError';
import type { Lean } from '../values/lean/lean';
import { said } from '../values/lean/lean';
import { isObject } from '../values/objects';
import { selectFields } from '../values/selectFields';
import type { Operation } from './operation';
import type { Params } from './params';

/** The rows as the person wants them. */
interface Form {
	of(row: IDataObject, shownIn: ShownIn): IDataObject;
	/** Whether it shows dates. */
	dated: boolean;
}

/** What is chosen, checked before anything is sent: undefined leaves the rows as they are. */
function chosenForm(lean: Lean, params: Params): Form | undefined {
	const output = params.text('output') || 'raw';
	if (output === 'raw') return undefined;
	if (output === 'simple') return { of: (row, shownIn) => said(lean(row, shownIn)), dated: true };
	if (output !== 'fields') {
		throw new InputError(`There is no output "${output}"`, 'Use "raw", "simple" or "fields" for "Output"');
	}
	const paths = params.list('fields');
	if (paths.length === 0) {
		throw new InputError('"Fields" is empty', 'Name at least one field, or choose another "Output"');
	}
	return {
		of: (row, shownIn) => selectFields(withFieldsByName(row, shownIn), paths) as IDataObject,
		dated: paths.some((path) => path.startsWith(BY_NAME)),
	};
}

/** The readable values of Custom Fields, in the lean form of a task and among the fields to select. */
const BY_NAME = 'custom_fields_by_name';

const withFieldsByName = (row: IDataObject, shownIn: ShownIn): IDataObject =>
	Array.isArray(row.custom_fields)
		? { ...row, [BY_NAME]: customFieldsByName(row.custom_fields, shownIn) }
		: row;

/** What says only that it was done has no other form. */
const isReport = (row: IDataObject): boolean => Object.keys(row).join() === 'success';

/** Whether a row has a date that may be a mere day, which is told by the user's time zone. */
function mayHoldDays(row: IDataObject): boolean {
	const { due_date: due, start_date: start, custom_fields: fields, subtasks } = row;
	const inField = (field: unknown) => isObject(field) && field.type === 'date' && (field.value ?? '') !== '';
	return (
		Boolean(due ?? start) ||
		(Array.isArray(fields) && fields.some(inField)) ||
		(Array.isArray(subtasks) && subtasks.filter(isObject).some(mayHoldDays))
	);
}

/**
 * The zones to show dates in. What is written by then must not fail for the look of a date: when
 * ClickUp does not tell the user's zone, days are shown as the instants that they are.
 */
async function shownIn({ timezone: workflow, lookup }: Params, rows: IDataObject[]): Promise<ShownIn> {
	if (!rows.some(mayHoldDays)) return { workflow };
	const user = await lookup.userTimezone().catch(() => undefined);
	return { workflow, ...(user && isZone(user) && { user }) };
}

/**
 * Reads how the results of an operation are wanted.
 *
 * @returns turns its items into that; what is beside their JSON stays
 * @throws InputError for a choice that does not exist, and for Selected Fields without any
 */
export function outputOf(
	{ lean }: Operation,
	params: Params,
): (items: INodeExecutionData[]) => Promise<INodeExecutionData[]> {
	const form = lean && chosenForm(lean, params);
	if (!form) return async (items) => items;
	return async (items) => {
		const zones = await shownIn(params, form.dated ? items.map(({ json }) => json) : []);
		return items.map((item) => (isReport(item.json) ? item : { ...item, json: form.of(item.json, zones) }));
	};
}
