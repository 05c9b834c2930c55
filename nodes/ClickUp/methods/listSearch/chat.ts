import { path } from '../../transport/paths';
import { rowsIn } from '../../values/rows';
import { workspace } from '../chosen';
import type { ListSearch, Named } from './search';
import { among, APP, cursorPage, openClient, pageByPage } from './search';

/** What a conversation without a name is shown as. */
const NAMELESS: Record<string, string> = { DM: 'Direct message', GROUP_DM: 'Group message' };

/** Channels and direct messages. */
export const searchChannels: ListSearch = async function (filter, paginationToken) {
	const client = await openClient(this);
	const team = await workspace(this, client);
	return await pageByPage(
		async (cursor) =>
			await cursorPage<Named & { type?: string }>(
				client,
				{ path: path`/v3/workspaces/${team}/chat/channels`, root: 'data', cursor },
				({ id, name, type = '' }) => ({
					name: name || `${NAMELESS[type] ?? 'Channel'} ${id}`,
					value: id,
					url: `${APP}/${team}/chat/r/${id}`,
				}),
			),
		{ filter, token: paginationToken, what: 'channel', which: 'that come first' },
	);
};

/** The kinds of posts; ClickUp does not describe the answer. */
export const searchPostSubtypes: ListSearch = async function (filter) {
	const client = await openClient(this);
	const team = await workspace(this, client);
	const answer = await client.send({
		method: 'GET',
		path: path`/v3/workspaces/${team}/comments/types/post/subtypes`,
	});
	return among(
		(rowsIn(answer) ?? []).map(({ id, name }) => ({ name: String(name ?? id), value: String(id) })),
		filter,
	);
};
