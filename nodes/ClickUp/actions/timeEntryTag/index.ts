import { defineResource } from '../../engine/operation';
import { add } from './add.operation';
import { getAll } from './getAll.operation';
import { remove } from './remove.operation';
import { update } from './update.operation';

export const timeEntryTag = defineResource({
	option: { name: 'Time Entry Tag', value: 'timeEntryTag' },
	default: 'add',
	operations: [add, getAll, remove, update],
});
