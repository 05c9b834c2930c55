import { defineResource } from '../../engine/operation';
import { getAll } from './getAll.operation';

export const auditLog = defineResource({
	option: { name: 'Audit Log', value: 'auditLog' },
	default: 'getAll',
	operations: [getAll],
});
