import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { run, runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const team = seed.workspaceId;

const all = async (resource: string, operation: string, parameters: INodeParameters = {}) =>
	await runForJson({ resource, operation, team, ...parameters }, { tokens: used.tokens });
const one = async (resource: string, operation: string, parameters: INodeParameters): Promise<IDataObject> =>
	(await all(resource, operation, parameters))[0];
const createDoc = async (name: string, more: INodeParameters = {}) =>
	String((await one('doc', 'create', { name, ...more })).id);
const createPage = async (doc: string, name: string, more: INodeParameters = {}) =>
	String((await one('docPage', 'create', { doc, name, ...more })).id);
const names = (rows: IDataObject[]) => rows.map(({ name }) => name);
const last = () => used.sandbox.requests.at(-1);

describe('a Doc', () => {
	it('is created and read', async () => {
		const created = await one('doc', 'create', { name: 'Handbook' });
		expect(last()?.body).toEqual({ name: 'Handbook' });
		expect(created).toMatchObject({ name: 'Handbook', public: true, workspace_id: Number(team) });
		expect(await one('doc', 'get', { doc: String(created.id) })).toEqual(created);
	});

	it('is created anywhere, with or without a page, for some or for all', async () => {
		const places: Array<[INodeParameters, IDataObject]> = [
			[
				{ level: 'space', space: seed.spaceId },
				{ id: seed.spaceId, type: 4 },
			],
			[
				{ level: 'folder', folder: seed.folderId },
				{ id: seed.folderId, type: 5 },
			],
			[
				{ level: 'list', list: seed.listId },
				{ id: seed.listId, type: 6 },
			],
			[{ level: 'everything' }, { id: team, type: 7 }],
			[{ level: 'workspace' }, { id: team, type: 12 }],
		];
		for (const [place, parent] of places) {
			expect(await one('doc', 'create', { name: 'Notes', ...place })).toMatchObject({ parent });
		}
		const doc = await createDoc('Secret', {
			additionalFields: { createPage: false, visibility: 'PRIVATE' },
		});
		expect(last()?.body).toEqual({ name: 'Secret', create_page: false, visibility: 'PRIVATE' });
		expect(await one('doc', 'get', { doc })).toMatchObject({ public: false });
		expect(await all('docPage', 'getAll', { doc, returnAll: true })).toEqual([]);
	});

	it('that is not there is told of in the words of v3', async () => {
		const { error } = await run(
			{ resource: 'doc', operation: 'get', team, doc: 'none-1' },
			{ tokens: used.tokens },
		);
		expect(error).toMatchObject({ httpCode: '404', message: 'Doc not found' });
	});
});

describe('many Docs', () => {
	it('come over all pages, and up to the limit', async () => {
		const doc = await createDoc('Doc 0');
		const first = used.sandbox.state.docs.get(doc)!;
		for (let n = 1; n < 230; n++)
			used.sandbox.state.docs.set(`d-${n}`, { ...first, id: `d-${n}`, name: `Doc ${n}` });
		used.sandbox.requests.length = 0;
		const found = await all('doc', 'getAll', { returnAll: true });
		expect(names(found)).toEqual(Array.from({ length: 230 }, (_, n) => `Doc ${n}`));
		expect(used.sandbox.requests.map(({ query }) => query.limit)).toEqual(['100', '100', '100']);

		used.sandbox.requests.length = 0;
		// A page of fewer than 10 is refused.
		expect(await all('doc', 'getAll', { limit: 3 })).toHaveLength(3);
		expect(used.sandbox.requests.map(({ query }) => query)).toEqual([{ limit: '10' }]);
	});

	it('are found by each filter', async () => {
		const here = await createDoc('Here', { level: 'space', space: seed.spaceId });
		await createDoc('There', { level: 'list', list: seed.listId });
		const archived = await createDoc('Archived');
		const deleted = await createDoc('Deleted');
		const { docs } = used.sandbox.state;
		docs.get(archived)!.archived = true;
		docs.get(deleted)!.deleted = true;
		docs.get(here)!.creatorId = seed.users.grace.id;
		const found = async (filters: INodeParameters) => names(await all('doc', 'getAll', { filters }));
		expect(await found({})).toEqual(['Here', 'There']);
		expect(await found({ id: here })).toEqual(['Here']);
		expect(await found({ creator: String(seed.users.grace.id) })).toEqual(['Here']);
		expect(await found({ parentId: seed.listId })).toEqual(['There']);
		expect(await found({ parentType: 'SPACE' })).toEqual(['Here']);
		expect(await found({ archived: true })).toEqual(['Archived']);
		expect(await found({ deleted: true })).toEqual(['Deleted']);
		expect(await found({ archived: false, deleted: false, id: '' })).toEqual(['Here', 'There']);
	});
});

describe('the pages of a Doc', () => {
	let doc: string;
	let parentPage: string;
	beforeEach(async () => {
		doc = await createDoc('Handbook', { additionalFields: { createPage: false } });
		parentPage = await createPage(doc, 'Start', { content: '# Welcome' });
		const below = await createPage(doc, 'Below', { additionalFields: { parentPage } });
		await createPage(doc, 'Deepest', { additionalFields: { parentPage: below } });
		await createPage(doc, 'End');
	});

	it('come nested as ClickUp gives them, and flat when asked', async () => {
		for (const [resource, operation] of [
			['docPage', 'getAll'],
			['doc', 'getPageListing'],
		]) {
			const nested = await all(resource, operation, { doc });
			expect(names(nested)).toEqual(['Start', 'End']);
			expect(nested[0].pages).toMatchObject([{ name: 'Below', pages: [{ name: 'Deepest' }] }]);

			const flat = await all(resource, operation, { doc, options: { flat: true } });
			expect(names(flat)).toEqual(['Start', 'Below', 'Deepest', 'End']);
			expect(flat.some((page) => 'pages' in page)).toBe(false);
			expect(flat[1].parent_page_id).toBe(parentPage);

			const level = await all(resource, operation, { doc, options: { maxPageDepth: 1, flat: true } });
			expect(names(level)).toEqual(['Start', 'Below', 'End']);
			const top = await all(resource, operation, { doc, options: { maxPageDepth: 0 } });
			expect([last()?.query.max_page_depth, top[0].pages]).toEqual(['0', undefined]);
		}
		expect(names(await all('docPage', 'getAll', { doc, limit: 1 }))).toEqual(['Start']);
	});

	it('have their content as Markdown or as plain text; the listing has none', async () => {
		const contentOf = async (options: INodeParameters) =>
			(await one('docPage', 'get', { doc, page: parentPage, options })).content;
		expect(await contentOf({})).toBe('# Welcome');
		expect(await contentOf({ contentFormat: 'text/plain' })).toBe('Welcome');
		const plain = await all('docPage', 'getAll', { doc, options: { contentFormat: 'text/plain' } });
		expect(plain[0].content).toBe('Welcome');
		expect((await all('doc', 'getPageListing', { doc }))[0]).not.toHaveProperty('content');
	});
});

describe('a page', () => {
	let doc: string;
	let page: string;
	beforeEach(async () => {
		doc = await createDoc('Handbook');
		page = await createPage(doc, 'Start', { content: 'middle', additionalFields: { subTitle: 'Sub' } });
	});
	const read = async () => await one('docPage', 'get', { doc, page });
	const update = async (updateFields: INodeParameters) => {
		expect(await all('docPage', 'update', { doc, page, updateFields })).toEqual([{ success: true }]);
		return await read();
	};

	it('is changed in part: what is left out stays', async () => {
		expect(await update({ name: 'Begin' })).toMatchObject({
			name: 'Begin',
			sub_title: 'Sub',
			content: 'middle',
		});
	});

	it('gets content in place of, after and before what is there', async () => {
		expect(await update({ content: ' end', contentEditMode: 'append' })).toMatchObject({
			content: 'middle end',
		});
		expect(await update({ content: 'start ', contentEditMode: 'prepend' })).toMatchObject({
			content: 'start middle end',
		});
		expect(await update({ content: 'new', contentFormat: 'text/plain' })).toMatchObject({ content: 'new' });
	});

	it('loses what is emptied', async () => {
		expect(await update({ content: '', subTitle: '' })).toMatchObject({
			content: '',
			sub_title: '',
			name: 'Start',
		});
	});

	it('keeps its content under new names, whatever ClickUp takes for left out', async () => {
		await update({ name: '', subTitle: 'New' });
		expect(used.sandbox.requests.find(({ method }) => method === 'PUT')?.body).toEqual({
			sub_title: 'New',
			content: '',
			content_edit_mode: 'append',
		});
	});

	it.each(['append', 'prepend'])('is not sent content to %s twice', async (contentEditMode) => {
		used.sandbox.failNext({ method: 'PUT', status: 502, times: 2 });
		const updateFields = { content: 'more', contentEditMode };
		const { error } = await run(
			{ resource: 'docPage', operation: 'update', team, doc, page, updateFields },
			{ tokens: used.tokens },
		);
		expect(error?.description).toContain('may have been carried out');
		expect(used.sandbox.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
	});

	it('is not written to when there is nothing to change', async () => {
		expect(await update({ contentEditMode: 'replace', contentFormat: 'text/plain' })).toMatchObject({
			content: 'middle',
		});
		expect(used.sandbox.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
	});
});

it('does not go somewhere else when an expression names a place that is none', async () => {
	// With an expression for the place, n8n wants every picker filled in.
	const places = { space: seed.spaceId, folder: seed.folderId, list: seed.listId };
	const { error } = await run(
		{
			resource: 'doc',
			operation: 'create',
			team: seed.workspaceId,
			name: 'Notes',
			level: '={{ "shelf" }}',
			...places,
		},
		{ tokens: used.tokens },
	);
	expect(error?.message).toBe('"shelf" is not a place for a Doc');
	expect(used.sandbox.requests).toEqual([]);
});
