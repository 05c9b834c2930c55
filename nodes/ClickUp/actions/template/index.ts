import { defineResource } from '../../engine/operation';
import { getAll } from './getAll.operation';

export const template = defineResource({
	option: { name: 'Template', value: 'template' },
	default: 'getAll',
	operations: [getAll],
});
