import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { createFromTemplate } from './createFromTemplate.operation';
import { customFields } from './customFields.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { member } from './member.operation';
import { update } from './update.operation';

export const list = defineResource({
	option: { name: 'List', value: 'list' },
	// As in n8n's built-in node: workflows do not hold what is the default.
	default: 'customFields',
	operations: [create, createFromTemplate, customFields, remove, get, getAll, member, update],
});
