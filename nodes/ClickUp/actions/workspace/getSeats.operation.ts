import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';

export const getSeats = defineOperation({
	option: {
		name: 'Get Seats',
		value: 'getSeats',
		action: 'Get the seats of a workspace',
		description: 'Retrieve how many seats for members and guests are taken and free',
	},
	fields: [workspaceLocator],
	request: (params) => ({ method: 'GET', path: path`/v2/team/${params.id('team', 'workspace')}/seats` }),
});
