import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { channelId } from '../../fields/chat';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanChannel } from '../../values/lean/content';
import { changeWriters, channelChanges } from './channelChanges';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a chat channel',
		description: 'Change a channel; a field that is left out stays as it is',
	},
	fields: [workspaceLocator, channelId, channelChanges],
	lean: leanChannel,
	request: async (params) => {
		const body = await written(params.group('updateFields'), changeWriters);
		// With nothing to change, the channel as it is is the answer that an update would give.
		const nothing = Object.keys(body).length === 0;
		return {
			method: nothing ? 'GET' : 'PATCH',
			path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/channels/${params.id('channelId', 'channel')}`,
			body: nothing ? undefined : body,
		};
	},
	result: { root: 'data' },
});
