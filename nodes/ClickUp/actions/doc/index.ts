import { defineResource } from '../../engine/operation';
import { create } from './create.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getPageListing } from './getPageListing.operation';

export const doc = defineResource({
	option: { name: 'Doc', value: 'doc' },
	default: 'create',
	operations: [create, get, getAll, getPageListing],
});
