import type { CustomField } from '../../../nodes/ClickUp/values/customFields';
import { fileIn } from '../../../nodes/ClickUp/actions/task/inputFiles';
import { readableValue } from '../../../nodes/ClickUp/values/customFields';
import type { FieldNames } from '../../../nodes/ClickUp/values/fieldEntry';
import { canBeWritten, fieldNamed, toFieldValue } from '../../../nodes/ClickUp/values/fieldValues';
import { seed } from '../../sandbox';
import { seededState } from '../../sandbox/seed';
import { fieldShape } from '../../sandbox/shapes/tasks';
import { readOnlyFields, refusedValues, typedFields, ZONES } from '../../support/typedFields';

const fields = seededState()
	.fieldsOf(seededState().lists.get(seed.listId)!)
	.map((field): CustomField => fieldShape(field) as unknown as CustomField);
const named = (name: string): CustomField => fieldNamed(name, fields);

const people = Object.values(seed.users);
const person = async (name: string): Promise<number> => {
	if (name === 'me') return seed.userId;
	const found = people.find(({ id, email, username }) =>
		[String(id), email, username.toLowerCase()].includes(name.toLowerCase()),
	);
	if (found) return found.id;
	throw new Error(`There is nobody called "${name}" in this Workspace. There are: Ada Lovelace`);
};
const names: FieldNames = {
	person,
	personOrGroup: person,
	task: async (written) =>
		written.endsWith(seed.customTaskId) ? seed.customTaskInternalId : written.replace(/^.*[/#]/, ''),
	zones: async () => ZONES,
	file: (written) => fileIn({ files: { names: () => [] } as never }, written),
};

const rows = typedFields.flatMap(({ written, ...row }) =>
	written.map((value) => ({ ...row, value, shown: JSON.stringify(value) })),
);

describe('the value of a Custom Field', () => {
	it.each(rows)('$type: $shown goes out as ClickUp takes it', async ({ name, value, sent, options }) => {
		expect(await toFieldValue(named(name), value, names)).toEqual({
			value: sent,
			...(options && { value_options: options }),
		});
	});

	it.each(typedFields)('$type: $sent reads back as $readable', ({ name, given, readable }) => {
		expect(readableValue(named(name), given, ZONES)).toEqual(readable);
	});

	it('is known for every type that there is', () => {
		const all = [...typedFields.map(({ type }) => type), ...readOnlyFields.map(([type]) => type)];
		expect(Object.keys(seed.fields).filter((type) => !all.includes(type as never))).toEqual([]);
		for (const { name } of typedFields) expect([name, canBeWritten(named(name))]).toEqual([name, true]);
	});

	it.each(readOnlyFields)('of the type %s is refused, and so is clearing it', async (type, name) => {
		for (const value of ['1', '']) {
			await expect(toFieldValue(named(name), value, names)).rejects.toThrow(
				`The Custom Field "${name}" cannot be written: it is of the type "${type}"`,
			);
		}
		expect(canBeWritten(named(name))).toBe(false);
	});

	it.each(refusedValues)('%s does not take %j', async (name, value, says) => {
		await expect(toFieldValue(named(name), value, names)).rejects.toThrow(says);
	});

	it.each(typedFields)('of the type $type is cleared by nothing', async ({ name }) => {
		for (const nothing of ['', null, [], ['']]) {
			expect(await toFieldValue(named(name), nothing, names)).toEqual({ clear: true });
		}
	});

	it('that is blank is text in a text, and nothing elsewhere', async () => {
		expect(await toFieldValue(named('Notes'), ' ', names)).toEqual({ value: ' ' });
		expect(await toFieldValue(named('Story Points'), ' ', names)).toEqual({ clear: true });
	});

	it('of a set holds what is given: the others go', async () => {
		const { grace, alan, ada } = seed.users;
		const now = { ...named('Reviewers'), value: [grace, alan] };
		expect(await toFieldValue(now, ['Ada Lovelace', 'Grace Hopper'], names)).toEqual({
			value: { add: [ada.id], rem: [alan.id] },
		});
		const tasks = { ...named('Related Tasks'), value: [{ id: '86abc0002' }] };
		expect(await toFieldValue(tasks, { remove: ['86abc0002'] }, names)).toEqual({
			value: { add: [], rem: ['86abc0002'] },
		});
	});

	it('takes an option by its name before its place, and a number as a place first', async () => {
		const options = ['2', '1', '0'].map((name, orderindex) => ({ id: `id ${name}`, name, orderindex }));
		const field = { id: 'f', name: 'Level', type: 'drop_down', type_config: { options } };
		expect(await toFieldValue(field, '2', names)).toEqual({ value: 'id 2' });
		expect(await toFieldValue(field, 2, names)).toEqual({ value: 'id 0' });
	});

	it('of an option name that two have is refused with their IDs', async () => {
		const options = ['a', 'b'].map((id, orderindex) => ({ id, name: 'Same', orderindex }));
		const field = { id: 'f', name: 'Level', type: 'drop_down', type_config: { options } };
		await expect(toFieldValue(field, 'same', names)).rejects.toThrow(
			'2 options of the Custom Field "Level" are called "same": a, b',
		);
	});
});

describe('a Custom Field', () => {
	it('is found by its ID and by its name, as it is written before any case of letters', () => {
		expect(fieldNamed(seed.fields.drop_down, fields).name).toBe('Size');
		expect(fieldNamed(' size ', fields).id).toBe(seed.fields.drop_down);
		const two = [
			{ id: '1', name: 'Owner' },
			{ id: '2', name: 'owner' },
		];
		expect(fieldNamed('owner', two).id).toBe('2');
		expect(() => fieldNamed('OWNER', two)).toThrow('2 Custom Fields are called "OWNER": 1, 2');
		expect(() => fieldNamed('Owners', two)).toThrow(
			'There is no Custom Field "Owners" here. There are: Owner, owner',
		);
		expect(() => fieldNamed('Owners', [])).toThrow('nor any other');
	});
});
