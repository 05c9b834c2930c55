import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { createFromTemplate } from './createFromTemplate.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { move } from './move.operation';
import { update } from './update.operation';

export const folder = defineResource({
	option: { name: 'Folder', value: 'folder' },
	default: 'create',
	operations: [create, createFromTemplate, remove, get, getAll, move, update],
});
