import type { Doc, DocPage } from '../state/content';
import type { SandboxState } from '../state/state';
import { plainText } from '../tasks/write';

export const docShape = (doc: Doc) => ({
	id: doc.id,
	date_created: doc.dateCreated,
	date_updated: doc.dateUpdated,
	name: doc.name,
	type: 1,
	parent: doc.parent,
	public: doc.public,
	workspace_id: Number(doc.workspaceId),
	creator: doc.creatorId,
	deleted: doc.deleted,
	archived: doc.archived,
});

export const subpagesOf = (state: SandboxState, docId: string, parentPageId: string | null): DocPage[] =>
	[...state.docPages.values()].filter((page) => page.docId === docId && page.parentPageId === parentPageId);

/** What is told of a page wherever it stands. */
const pageRef = (state: SandboxState, page: DocPage) => ({
	id: page.id,
	doc_id: page.docId,
	...(page.parentPageId !== null && { parent_page_id: page.parentPageId }),
	workspace_id: Number(state.docs.get(page.docId)!.workspaceId),
	name: page.name,
});

/** How far down pages are shown: -1 all the way. */
function below<Shape>(state: SandboxState, page: DocPage, depth: number, shape: (page: DocPage) => Shape) {
	const pages = depth === 0 ? [] : subpagesOf(state, page.docId, page.id).map(shape);
	return pages.length > 0 ? { pages } : {};
}

export interface PageDetail {
	/** Levels of subpages to show; -1 for all. */
	depth: number;
	plain: boolean;
}

/** A page as the API shows it. */
export function pageShape(
	state: SandboxState,
	page: DocPage,
	{ depth, plain }: PageDetail,
): Record<string, unknown> {
	return {
		...pageRef(state, page),
		...(page.subTitle !== null && { sub_title: page.subTitle }),
		date_created: page.dateCreated,
		date_updated: page.dateUpdated,
		content: plain ? plainText(page.content) : page.content,
		creator_id: page.creatorId,
		deleted: false,
		archived: false,
		authors: [page.creatorId],
		contributors: [page.creatorId],
		...below(state, page, depth, (child) => pageShape(state, child, { depth: depth - 1, plain })),
	};
}

/** A page in the page listing. */
export function listedPageShape(state: SandboxState, page: DocPage, depth: number): Record<string, unknown> {
	return {
		...pageRef(state, page),
		...below(state, page, depth, (child) => listedPageShape(state, child, depth - 1)),
	};
}
