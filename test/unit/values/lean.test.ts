import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import type { Lean } from '../../../nodes/ClickUp/values/lean/lean';
import { belongsTo, said } from '../../../nodes/ClickUp/values/lean/lean';
import { leanTask } from '../../../nodes/ClickUp/values/lean/task';
import { leanTimeEntry } from '../../../nodes/ClickUp/values/lean/work';
import { operations } from '../../support/operations';

const BERLIN = { workflow: 'Europe/Berlin', user: 'Europe/Berlin' };

const leans = [...new Set(operations.flatMap(({ operation }) => operation.lean ?? []))];
const table = leans.map((lean): [string, Lean] => [lean.name, lean]);

/** Every key that a lean form asks for, at the top. */
function keysOf(lean: Lean): string[] {
	const asked = new Set<string>();
	lean(new Proxy({}, { get: (_, key) => void asked.add(String(key)) }), BERLIN);
	return [...asked];
}

/** Only there when they were asked for. */
const ON_REQUEST = ['comment_markdown', 'markdown_description', 'replies', 'subtasks'];

describe.each(table)('%s', (_, lean) => {
	it('has a dozen keys at most', () => {
		const keys = Object.keys(lean({}, BERLIN)).filter((key) => !ON_REQUEST.includes(key));
		expect(keys.length).toBeGreaterThan(0);
		expect(keys.length).toBeLessThanOrEqual(12);
	});

	it('claims nothing that ClickUp did not say', () => {
		expect(said(lean({}, BERLIN))).toEqual({});
	});

	it('never throws, whatever comes', () => {
		const keys = fc.constantFrom(...keysOf(lean), 'id', 'name', 'status', 'user', 'type', 'custom_fields');
		const inner = fc.object({ key: keys, maxDepth: 2, maxKeys: 4 });
		const odd = fc.oneof(fc.anything({ maxDepth: 1 }), inner, fc.array(inner, { maxLength: 3 }));
		fc.assert(
			fc.property(fc.dictionary(keys, odd), (row) => {
				said(lean(row as IDataObject, BERLIN));
				said(lean(row as IDataObject, { workflow: 'UTC' }));
			}),
			{ numRuns: 100 },
		);
	});
});

describe('a task', () => {
	it('without its Folder is in a List', () => {
		const list = { id: '1', name: 'Sprint 12' };
		const listOf = (folder?: IDataObject) => leanTask({ list, folder }, BERLIN).list;
		expect(listOf({ name: 'Product', hidden: false })).toBe('Product / Sprint 12');
		expect(listOf({ name: 'hidden', hidden: true })).toBe('Sprint 12');
		expect(listOf()).toBe('Sprint 12');
	});

	it('has its Markdown and its subtasks when ClickUp gave them', () => {
		const lean = leanTask({ markdown_description: '**x**', subtasks: [{ id: '2', points: 1 }] }, BERLIN);
		expect(lean).toMatchObject({ markdown_description: '**x**', subtasks: [{ id: '2' }] });
		expect((lean.subtasks as IDataObject[])[0]).not.toHaveProperty('points');
	});
});

describe('a time entry', () => {
	it.each<[unknown, unknown]>([
		['5400000', 90],
		[90000, 1.5],
		[0, 0],
		['-1767603600000', null],
		[null, null],
		['soon', null],
		[undefined, undefined],
	])('of %p ms lasts %p minutes', (duration, minutes) => {
		expect(leanTimeEntry({ duration } as IDataObject, BERLIN).duration_minutes).toBe(minutes);
	});
});

describe('what something belongs to', () => {
	it.each<[unknown, unknown]>([
		[{ id: '901', type: 6 }, 'List 901'],
		[{ id: '90', type: '4' }, 'Space 90'],
		[{ id: '90', type: 99 }, '99 90'],
		[{ id: '90' }, { id: '90' }],
		[undefined, undefined],
		[null, null],
	])('%j is %j', (parent, text) => {
		expect(belongsTo(parent)).toEqual(text);
	});
});
