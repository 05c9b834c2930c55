import { folderIn, spaceIn } from '../access';
import { ClickUpError } from '../errors';
import { folderEvent } from '../events';
import { route, type Call } from '../route';
import { filled, flag, integer, object, text } from '../schema';
import { folderShape } from '../shapes/hierarchy';
import { addFolder, addList } from '../state/make';
import type { Folder } from '../state/types';
import {
	fillFromTemplate,
	madeFromTemplate,
	templateIn,
	templateOptions,
	type FromTemplate,
} from '../templates';

/** A Folder inside which another one is to be put. */
function parentFolder(call: Call, id: string, spaceId?: string): Folder {
	const parent = folderIn(call, id);
	if (spaceId !== undefined && parent.spaceId !== spaceId) {
		throw new ClickUpError(400, 'INPUT_011', 'Parent folder must belong to the same space');
	}
	return parent;
}

const childrenOf = (call: Call, folder: Folder) =>
	call.state.foldersOf(folder.spaceId).filter(({ parentFolderId }) => parentFolderId === folder.id);

function withChildren(call: Call, folder: Folder): Folder[] {
	return [folder, ...childrenOf(call, folder).flatMap((child) => withChildren(call, child))];
}

/** Puts a Folder at a position among its siblings, 0 is the top. */
function place(call: Call, folder: Folder, position: number): void {
	const siblings = call.state
		.foldersOf(folder.spaceId)
		.filter(({ id, parentFolderId }) => id !== folder.id && parentFolderId === folder.parentFolderId);
	siblings.splice(position, 0, folder);
	siblings.forEach((sibling, orderindex) => Object.assign(sibling, { orderindex }));
}

export const folders = [
	route({
		operationId: 'GetFolders',
		method: 'GET',
		path: '/api/v2/space/{space_id}/folder',
		query: { archived: flag },
		handle: (call) => ({
			folders: call.state
				.foldersOf(spaceIn(call).id)
				.filter(({ archived }) => archived === (call.query.archived ?? false))
				.map((folder) => folderShape(call.state, folder)),
		}),
	}),
	route<{ name: string; parent_folder_id?: string }>({
		operationId: 'CreateFolder',
		method: 'POST',
		path: '/api/v2/space/{space_id}/folder',
		body: object({ name: filled, parent_folder_id: text }, 'name'),
		handle(call) {
			const { id: spaceId } = spaceIn(call);
			const { name, parent_folder_id: parentId } = call.body;
			const parentFolderId = parentId === undefined ? null : parentFolder(call, parentId, spaceId).id;
			const folder = addFolder(call.state, { spaceId, name, parentFolderId });
			folderEvent(call, 'Created', folder);
			return folderShape(call.state, folder);
		},
	}),
	route({
		operationId: 'GetFolder',
		method: 'GET',
		path: '/api/v2/folder/{folder_id}',
		query: { include_subfolders: flag },
		handle(call) {
			const folder = folderIn(call);
			return {
				...folderShape(call.state, folder),
				...(call.query.include_subfolders && { folders: childrenOf(call, folder).map(({ id }) => ({ id })) }),
			};
		},
	}),
	route<{ name: string }>({
		operationId: 'UpdateFolder',
		method: 'PUT',
		path: '/api/v2/folder/{folder_id}',
		body: object({ name: filled }, 'name'),
		handle(call) {
			const folder = folderIn(call);
			folder.name = call.body.name;
			folderEvent(call, 'Updated', folder);
			return folderShape(call.state, folder);
		},
	}),
	route<{ parent_folder_id?: string; space_id?: string; position?: number }>({
		operationId: 'MoveFolder',
		method: 'PUT',
		path: '/api/v2/folder/{folder_id}/position',
		body: object({
			parent_folder_id: text,
			space_id: text,
			position: integer,
			custom_type_map: { type: 'object', additionalProperties: integer },
		}),
		handle(call) {
			const folder = folderIn(call);
			const { parent_folder_id: parentId, space_id: spaceId, position = 0 } = call.body;
			if (parentId === undefined && spaceId === undefined) {
				throw new ClickUpError(400, 'CAT_137', 'parent_folder_id or space_id is required');
			}
			const moved = withChildren(call, folder);
			if (parentId !== undefined && moved.some(({ id }) => id === parentId)) {
				throw new ClickUpError(400, 'CAT_140', 'A folder cannot be moved into itself');
			}
			const parent = parentId === undefined ? undefined : parentFolder(call, parentId);
			const home = parent?.spaceId ?? spaceIn(call, spaceId).id;
			folder.parentFolderId = parent?.id ?? null;
			for (const each of moved) {
				for (const list of call.state.listsOf(each.spaceId, each.id)) list.spaceId = home;
				each.spaceId = home;
			}
			place(call, folder, position);
			folderEvent(call, 'Updated', folder);
			return {};
		},
	}),
	route<FromTemplate & { parent_folder_id?: string }>({
		operationId: 'CreateFolderFromTemplate',
		method: 'POST',
		path: '/api/v2/space/{space_id}/folder_template/{template_id}',
		body: object({ name: filled, parent_folder_id: text, options: templateOptions(flag) }, 'name'),
		errors: 'template',
		handle(call) {
			const { id: spaceId } = spaceIn(call);
			const template = templateIn(call, 'folder');
			const { name, parent_folder_id: parentId } = call.body;
			const parentFolderId = parentId === undefined ? null : parentFolder(call, parentId, spaceId).id;
			const id = call.state.nextId('folder');
			return madeFromTemplate(
				call,
				() => {
					const folder = addFolder(call.state, { id, spaceId, name, parentFolderId });
					const list = addList(call.state, { spaceId, folderId: id, name: `${template.name} List` });
					fillFromTemplate(call, list, template);
					folderEvent(call, 'Created', folder);
					return { id: Number(id), folder: folderShape(call.state, folder) };
				},
				{ id: Number(id) },
			);
		},
	}),
	route({
		operationId: 'DeleteFolder',
		method: 'DELETE',
		path: '/api/v2/folder/{folder_id}',
		handle(call) {
			const folder = folderIn(call);
			for (const each of withChildren(call, folder)) {
				for (const list of call.state.listsOf(each.spaceId, each.id)) list.deleted = true;
				each.deleted = true;
			}
			folderEvent(call, 'Deleted', folder);
			return {};
		},
	}),
];
