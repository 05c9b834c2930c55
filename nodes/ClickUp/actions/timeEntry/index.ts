import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getHistory } from './getHistory.operation';
import { start } from './start.operation';
import { stop } from './stop.operation';
import { update } from './update.operation';

export const timeEntry = defineResource({
	option: { name: 'Time Entry', value: 'timeEntry' },
	default: 'create',
	operations: [create, remove, get, getHistory, getAll, start, stop, update],
});
