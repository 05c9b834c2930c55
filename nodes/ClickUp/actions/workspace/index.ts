import { defineResource } from '../../engine/operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getAuthorizedUser } from './getAuthorizedUser.operation';
import { getCustomRoles } from './getCustomRoles.operation';
import { getPlan } from './getPlan.operation';
import { getSeats } from './getSeats.operation';
import { getSharedHierarchy } from './getSharedHierarchy.operation';

export const workspace = defineResource({
	option: { name: 'Workspace', value: 'workspace' },
	default: 'getAll',
	operations: [get, getAuthorizedUser, getCustomRoles, getAll, getPlan, getSeats, getSharedHierarchy],
});
