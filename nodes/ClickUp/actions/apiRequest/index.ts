import { defineResource } from '../../engine/operation';
import { send } from './send.operation';

export const apiRequest = defineResource({
	option: { name: 'API Request', value: 'apiRequest' },
	default: 'send',
	operations: [send],
});
