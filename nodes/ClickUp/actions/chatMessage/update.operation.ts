import { written } from '../../engine/body';
import { defineOperation } from '../../engine/operation';
import { workspaceLocator } from '../../fields/locators';
import { path } from '../../transport/paths';
import { leanMessage } from '../../values/lean/content';
import { changeWriters, messageChanges } from './messageChanges';
import { messageId } from './messageFields';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a chat message',
		description: 'Change a message or a reply; a field that is left out stays as it is',
	},
	fields: [workspaceLocator, messageId, messageChanges],
	lean: leanMessage,
	request: async (params) => ({
		method: 'PATCH',
		path: path`/v3/workspaces/${params.id('team', 'workspace')}/chat/messages/${params.id('messageId')}`,
		body: await written(params.group('updateFields'), changeWriters),
	}),
});
