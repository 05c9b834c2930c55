import type { BuiltinOperation, Use } from './contract';
import { NOTHING, POST } from './contract';

const task = '86abc0001';

/** A value that is entered as text, for a field of that type, and what it has to become. */
const valueOf = (type: string, text: string, value: unknown, defects: Use['defects'] = []): Use => ({
	when: `"${text}" for ${type}`,
	saved: { task, field: 'f1', value: text },
	sends: POST(`/v2/task/${task}/field/f1`, { body: { value: value as string } }),
	asks: {
		[`/v2/task/${task}`]: { id: task, list: { id: '901' }, custom_fields: [{ id: 'f1', type }] },
		'/v2/list/901/field': { fields: [{ id: 'f1', type }] },
	},
	defects,
});

export const taskSetCustomField: BuiltinOperation[] = [
	{
		resource: 'task',
		operation: 'setCustomField',
		parameters: { task: '', field: '', jsonParse: false, value: '' },
		gives: NOTHING,
		uses: [
			{
				when: 'JSON',
				saved: { task, field: 'f1', jsonParse: true, value: '{"add": [183], "rem": []}' },
				sends: POST(`/v2/task/${task}/field/f1`, { body: { value: { add: [183], rem: [] } } }),
			},
			valueOf('short_text', 'Blue', 'Blue'),
			valueOf('short_text', '5', '5', ['D03']),
			valueOf('short_text', '007', '007', ['D03']),
			valueOf('phone', '+15551234567', '+15551234567', ['D03']),
			valueOf('number', '5', 5),
			valueOf('number', '3.75', 3.75, ['D03']),
			valueOf('date', '1767225600000', 1767225600000),
		],
	},
];
