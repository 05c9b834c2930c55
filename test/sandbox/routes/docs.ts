import { workspaceIn } from '../access';
import { cursorPage } from '../cursor';
import { ClickUpError, refused } from '../errors';
import { Answer, emptyAnswer, route, type Call } from '../route';
import { flag, nullable, number, object, oneOf, text, type Schema } from '../schema';
import { docShape, listedPageShape, pageShape, subpagesOf } from '../shapes/docs';
import type { Doc, DocPage } from '../state/content';

const docsPath = '/api/v3/workspaces/{workspace_id}/docs';

/** The kinds of parents by their numbers and their names. */
const parentTypes: Record<string, number> = { SPACE: 4, FOLDER: 5, LIST: 6, EVERYTHING: 7, WORKSPACE: 12 };

const contentFormat = oneOf('text/md', 'text/plain');
const depthQuery: Record<string, Schema> = { max_page_depth: number };

/** What one may not see is a 404 like what is not there (reported). */
const notFound = (what: string) => new ClickUpError(404, 'ACCESS_999', `${what} not found`);

/** A new answer of v3 is a 201. */
const created = (body: unknown) =>
	new Answer(201, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' });

function docIn(call: Call): Doc {
	const workspace = workspaceIn(call, 'workspace_id');
	const doc = call.state.docs.get(call.params.doc_id);
	if (!doc || doc.deleted || doc.workspaceId !== workspace.id) throw notFound('Doc');
	return doc;
}

function pageIn(call: Call, doc: Doc, id = call.params.page_id): DocPage {
	const page = call.state.docPages.get(id);
	if (page?.docId !== doc.id) throw notFound('Page');
	return page;
}

function addPage(call: Pick<Call, 'state' | 'user' | 'now'>, doc: Doc, part: Partial<DocPage>): DocPage {
	const page: DocPage = {
		id: call.state.nextId('doc'),
		docId: doc.id,
		parentPageId: null,
		name: '',
		subTitle: null,
		content: '',
		creatorId: call.user.id,
		dateCreated: call.now,
		dateUpdated: call.now,
		...part,
	};
	call.state.docPages.set(page.id, page);
	return page;
}

/** Refuses a place that is not in the Workspace. */
function checkParent(call: Call, workspaceId: string, { id, type }: Doc['parent']): void {
	const { spaces, folders, lists, workspaces } = call.state;
	const place =
		{ 4: spaces.get(id), 5: folders.get(id), 6: lists.get(id) }[type] ??
		(type === 7 || type === 12 ? workspaces.get(id) : undefined);
	const home = place && ('members' in place ? place.id : call.state.workspaceOf(place).id);
	if (home !== workspaceId) throw notFound('Parent');
}

const detailOf = (call: Call) => ({
	depth: (call.query.max_page_depth as number | undefined) ?? -1,
	plain: call.query.content_format === 'text/plain',
});

interface PageBody {
	name?: string;
	sub_title?: string;
	content?: string;
	content_format?: string;
}

const pageBody = { name: text, sub_title: text, content: text, content_format: contentFormat };

export const docs = [
	route({
		operationId: 'searchDocsPublic',
		method: 'GET',
		path: docsPath,
		query: {
			id: text,
			creator: number,
			deleted: flag,
			archived: flag,
			parent_id: text,
			parent_type: oneOf(...Object.values(parentTypes).map(String), ...Object.keys(parentTypes)),
			limit: { ...number, minimum: 10, maximum: 100 },
			cursor: text,
			next_cursor: text,
		},
		handle(call) {
			const { id: workspaceId } = workspaceIn(call, 'workspace_id');
			const { query } = call;
			if (query.next_cursor !== undefined) throw refused('QUERY', '"next_cursor" has become "cursor"');
			const type = query.parent_type as string | undefined;
			const wanted = type === undefined ? undefined : (parentTypes[type] ?? Number(type));
			const found = [...call.state.docs.values()].filter(
				(doc) =>
					doc.workspaceId === workspaceId &&
					doc.deleted === (query.deleted ?? false) &&
					doc.archived === (query.archived ?? false) &&
					(query.id === undefined || doc.id === query.id) &&
					(query.creator === undefined || doc.creatorId === query.creator) &&
					(query.parent_id === undefined || doc.parent.id === query.parent_id) &&
					(wanted === undefined || doc.parent.type === wanted),
			);
			const { rows, ...next } = cursorPage(call, found);
			return { docs: rows.map(docShape), ...next };
		},
	}),
	route<{ name?: string; parent?: Doc['parent'] | null; visibility?: string; create_page?: boolean }>({
		operationId: 'createDocPublic',
		method: 'POST',
		path: docsPath,
		body: object({
			name: text,
			parent: nullable(object({ id: text, type: number }, 'id', 'type')),
			visibility: oneOf('PUBLIC', 'PRIVATE', 'PERSONAL', 'HIDDEN'),
			create_page: flag,
		}),
		handle(call) {
			const { id: workspaceId } = workspaceIn(call, 'workspace_id');
			const { name = '', parent, visibility = 'PUBLIC', create_page: withPage = true } = call.body;
			if (parent) checkParent(call as Call, workspaceId, parent);
			const doc: Doc = {
				id: call.state.nextId('doc'),
				workspaceId,
				name,
				// UNVERIFIED: where ClickUp puts a Doc without parent.
				parent: parent ?? { id: workspaceId, type: parentTypes.WORKSPACE },
				public: visibility === 'PUBLIC',
				creatorId: call.user.id,
				dateCreated: call.now,
				dateUpdated: call.now,
				deleted: false,
				archived: false,
			};
			call.state.docs.set(doc.id, doc);
			if (withPage) addPage(call, doc, {});
			return created(docShape(doc));
		},
	}),
	route({
		operationId: 'getDocPublic',
		method: 'GET',
		path: `${docsPath}/{doc_id}`,
		handle: (call) => docShape(docIn(call)),
	}),
	route({
		operationId: 'getDocPageListingPublic',
		method: 'GET',
		path: `${docsPath}/{doc_id}/page_listing`,
		query: depthQuery,
		handle(call) {
			const doc = docIn(call);
			const { depth } = detailOf(call);
			return subpagesOf(call.state, doc.id, null).map((page) => listedPageShape(call.state, page, depth));
		},
	}),
	route({
		operationId: 'getDocPagesPublic',
		method: 'GET',
		path: `${docsPath}/{doc_id}/pages`,
		query: { ...depthQuery, content_format: contentFormat },
		handle(call) {
			const doc = docIn(call);
			const detail = detailOf(call);
			return subpagesOf(call.state, doc.id, null).map((page) => pageShape(call.state, page, detail));
		},
	}),
	route<PageBody & { parent_page_id?: string }>({
		operationId: 'createPagePublic',
		method: 'POST',
		path: `${docsPath}/{doc_id}/pages`,
		body: object({ ...pageBody, parent_page_id: text }),
		handle(call) {
			const doc = docIn(call as Call);
			const { name = '', sub_title = null, content = '', parent_page_id: parentId } = call.body;
			const parentPageId = parentId === undefined ? null : pageIn(call as Call, doc, parentId).id;
			const page = addPage(call, doc, { name, subTitle: sub_title, content, parentPageId });
			return created(pageShape(call.state, page, detailOf(call as Call)));
		},
	}),
	route({
		operationId: 'getPagePublic',
		method: 'GET',
		path: `${docsPath}/{doc_id}/pages/{page_id}`,
		query: { content_format: contentFormat },
		handle: (call) => pageShape(call.state, pageIn(call, docIn(call)), detailOf(call)),
	}),
	route<PageBody & { content_edit_mode?: 'replace' | 'append' | 'prepend' }>({
		operationId: 'editPagePublic',
		method: 'PUT',
		path: `${docsPath}/{doc_id}/pages/{page_id}`,
		body: object({ ...pageBody, content_edit_mode: oneOf('replace', 'append', 'prepend') }),
		handle(call) {
			const page = pageIn(call as Call, docIn(call as Call));
			const { name, sub_title, content, content_edit_mode: mode = 'replace' } = call.body;
			if (name !== undefined) page.name = name;
			if (sub_title !== undefined) page.subTitle = sub_title;
			if (content !== undefined) {
				page.content = { replace: content, append: page.content + content, prepend: content + page.content }[
					mode
				];
			}
			page.dateUpdated = call.now;
			return emptyAnswer();
		},
	}),
];
