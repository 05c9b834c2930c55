import type { INodeProperties } from 'n8n-workflow';

import { resources } from '../../nodes/ClickUp/actions';
import { ClickUp } from '../../nodes/ClickUp/ClickUp.node';
import { ClickUpTrigger } from '../../nodes/ClickUp/ClickUpTrigger.node';
import type { NamedOperation } from '../support/operations';
import { build, fill, operations, requestsOf, VARIANTS } from '../support/operations';

/** All fields below these, with those inside collections. */
function everyField(fields: INodeProperties[]): INodeProperties[] {
	return fields.flatMap((field) => {
		const inner = (field.options ?? []).flatMap((option) => {
			if ('values' in option) return everyField(option.values);
			return 'type' in option ? everyField([option as INodeProperties]) : [];
		});
		return [field, ...inner];
	});
}

/** `name` at the top, `collection.name` inside one (of a fixed collection: the names of its groups). */
function shownNames(fields: INodeProperties[]): string[] {
	return fields.flatMap((field) => {
		const inner = /collection$/i.test(field.type) ? (field.options as INodeProperties[]) : [];
		return [field.name, ...inner.map(({ name }) => `${field.name}.${name}`)];
	});
}

/** Fields that only narrow the list of another picker. */
function narrowing(fields: INodeProperties[]): string[] {
	return everyField(fields).flatMap(({ typeOptions }) =>
		((typeOptions?.loadOptionsDependsOn as string[] | undefined) ?? []).map((name) =>
			name.replace(/\.value$/, ''),
		),
	);
}

const SMALL_WORDS = [
	'a',
	'all',
	'an',
	'and',
	'as',
	'by',
	'for',
	'in',
	'of',
	'on',
	'or',
	'than',
	'the',
	'to',
	'with',
];

function isTitleCase(label: string): boolean {
	return label
		.split(' ')
		.every((word, index) => (index > 0 && SMALL_WORDS.includes(word)) || /^[A-Z0-9(]/.test(word));
}

const table: Array<[string, NamedOperation['operation']]> = operations.map(({ name, operation }) => [
	name,
	operation,
]);

describe.each(table)('%s', (_, operation) => {
	it('reads what it shows, and shows what it reads', async () => {
		const read = new Set<string>();
		for (const variant of VARIANTS) {
			for (const name of (await build(operation, fill(operation.fields, variant))).read) read.add(name);
		}
		const shown = shownNames(operation.fields);
		const helpers = narrowing(operation.fields);
		expect(shown.filter((name) => !read.has(name) && !helpers.includes(name))).toEqual([]);
		// A custom task ID takes its Workspace from `team` where there is one.
		expect([...read].filter((name) => !shown.includes(name) && name !== 'team')).toEqual([]);
	});

	it('leaves no check of a value to n8n, which is not asked to check any', () => {
		expect(everyField(operation.fields).filter(({ validateType }) => validateType)).toEqual([]);
	});

	it('leaves no hole in the path and encodes every segment', async () => {
		for (const { path } of await requestsOf(operation)) {
			expect(path).toMatch(/^\/v[23](?:\/(?:[\w.~!'()*-]|%[0-9A-F]{2})+)+$/);
			expect(path).not.toMatch(/undefined|null|NaN|object/);
		}
	});

	it('speaks as n8n does', () => {
		const { name, action, description } = operation.option;
		expect(isTitleCase(name)).toBe(true);
		expect(action).toMatch(/^[A-Z][^A-Z]*$/);
		expect(description).toMatch(/^[A-Z].*[^.]$/);
		for (const field of everyField(operation.fields)) {
			expect([field.displayName, isTitleCase(field.displayName)]).toEqual([field.displayName, true]);
			if (field.description?.split('. ').length === 1) expect(field.description).not.toMatch(/\.$/);
			if (field.type === 'boolean') expect(field.description).toMatch(/^Whether /);
			if (field.placeholder) expect(field.placeholder).toMatch(/^(e\.g\. |Add )/);
			if (field.type === 'options' || field.type === 'multiOptions') {
				expect((field.options?.length ?? 0) > 0 || field.typeOptions?.loadOptionsMethod).toBeTruthy();
			}
		}
	});
});

describe('the node', () => {
	it('names each operation once, and starts with one that exists', () => {
		for (const { option, operations: own, default: first } of resources) {
			const values = own.map(({ option: { value } }) => value);
			expect([option.value, new Set(values).size]).toEqual([option.value, values.length]);
			expect(values).toContain(first);
			expect(own.map(({ option: { name } }) => name)).toEqual(own.map(({ option: { name } }) => name).sort());
		}
		expect(resources.map(({ option: { name } }) => name)).toEqual(
			resources.map(({ option: { name } }) => name).sort(),
		);
	});

	it('has every method that its fields ask for, and none besides', () => {
		const node = new ClickUp();
		const asked = new Set<string>();
		for (const field of everyField(node.description.properties)) {
			if (field.typeOptions?.loadOptionsMethod) asked.add(field.typeOptions.loadOptionsMethod);
			const mapper = field.typeOptions?.resourceMapper?.resourceMapperMethod;
			if (mapper) asked.add(mapper);
			for (const mode of field.modes ?? []) {
				if (mode.typeOptions?.searchListMethod) asked.add(mode.typeOptions.searchListMethod);
			}
		}
		const { listSearch, loadOptions, resourceMapping } = node.methods;
		const offered = [listSearch, loadOptions, resourceMapping].flatMap((methods) => Object.keys(methods));
		expect(offered.sort()).toEqual([...asked].sort());
	});

	it('is small enough for the browser', () => {
		expect(JSON.stringify(new ClickUp().description).length).toBeLessThan(300_000);
	});

	it('and its trigger take both credentials, by the selector', () => {
		for (const { description } of [new ClickUp(), new ClickUpTrigger()]) {
			expect(description.properties[0].name).toBe('authentication');
			expect(description.credentials?.map(({ name }) => name)).toEqual(['clickUpApi', 'clickUpOAuth2Api']);
		}
	});
});
