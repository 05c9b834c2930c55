import type { INodeProperties } from 'n8n-workflow';

import { ClickUpPollTrigger } from '../../../nodes/ClickUp/ClickUpPollTrigger.node';
import { locationsSource } from '../../../nodes/ClickUp/trigger/poll/source';
import { viewFrom } from '../../../nodes/ClickUp/trigger/poll/watch';
import type { Client } from '../../../nodes/ClickUp/transport/client';

const { description, methods } = new ClickUpPollTrigger();

/** All fields, with those inside collections. */
function everyField(fields: INodeProperties[]): INodeProperties[] {
	return fields.flatMap((field) => [
		field,
		...(field.options ?? []).flatMap((option) => {
			if ('values' in option) return everyField(option.values);
			return 'type' in option ? everyField([option as INodeProperties]) : [];
		}),
	]);
}

describe('the fields', () => {
	const fields = everyField(description.properties);

	it('take both credentials, by the selector', () => {
		expect(description.properties[0].name).toBe('authentication');
		expect(description.credentials?.map(({ name }) => name)).toEqual(['clickUpApi', 'clickUpOAuth2Api']);
	});

	it('have every picker that they ask for, and none besides', () => {
		const asked = fields
			.flatMap(({ modes = [] }) => modes.map(({ typeOptions }) => typeOptions?.searchListMethod))
			.filter((name) => name !== undefined);
		expect([...new Set(asked)].sort()).toEqual(Object.keys(methods.listSearch).sort());
	});

	it('offer no single task', () => {
		expect(fields.map(({ name }) => name)).not.toContain('task');
	});

	it.each(fields.map((field) => [field.displayName, field] as const))('%s speaks as n8n does', (_, field) => {
		if (field.description?.split('. ').length === 1) expect(field.description).not.toMatch(/\.$/);
		if (field.type === 'boolean') expect(field.description).toMatch(/^Whether /);
		if (field.placeholder) expect(field.placeholder).toMatch(/^(e\.g\. |Add )/);
	});
});

describe('a view', () => {
	it.each([
		['8cabc12-345', '8cabc12-345'],
		[{ __rl: true, mode: 'id', value: ' 3c ' }, '3c'],
		['https://app.clickup.com/9012345678/v/l/8cabc12-345', '8cabc12-345'],
		['https://app.clickup.com/9012345678/v/b/8cabc12-345?pr=90123', '8cabc12-345'],
		['https://app.clickup.com/9012345678/v/l/6-901234567890-1', '6-901234567890-1'],
	])('is read from %p', (value, id) => {
		expect(viewFrom(value)).toBe(id);
	});

	it.each([
		'',
		'https://app.clickup.com/9012345678/v/li/901234567890',
		'https://app.clickup.com/t/86abc1234',
		'https://example.com/9012345678/v/l/8cabc12-345',
	])('is not read from %p', (value) => {
		expect(() => viewFrom(value)).toThrow(/view/);
	});
});

it('a task is refused as a place: it must not become the whole Workspace', () => {
	const included = { closed: true, subtasks: true, markdown: false };
	const places = [{ level: 'task' as const, id: '86abc0001' }];
	expect(() => locationsSource({} as Client, '1', places, included)).toThrow('A task cannot be watched here');
});
