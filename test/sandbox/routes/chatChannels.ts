import { folderIn, listIn, spaceIn, workspaceIn } from '../access';
import { cursorPage } from '../cursor';
import { created, noContent, route, type Call } from '../route';
import { arrayOf, between, filled, flag, number, object, oneOf, text } from '../schema';
import { channelShape, chatUserShapes } from '../shapes/chat';
import type { ChatChannel } from '../state/chat';
import { badRequest, channelIn, format, inFormat, mayRead, userIdText, usersIn } from './chatAccess';

const base = '/api/v3/workspaces/{workspace_id}/chat/channels';
const pageQuery = { cursor: text, limit: between(1, 100) };
const visibility = oneOf('PUBLIC', 'PRIVATE');
const location = object({ id: filled, type: oneOf('folder', 'list', 'space') }, 'id', 'type');
const newChannel = {
	description: text,
	topic: text,
	user_ids: { ...arrayOf(userIdText), maxItems: 100 },
	visibility,
};

interface Location {
	id: string;
	type: 'folder' | 'list' | 'space';
}

interface CreateBody {
	name: string;
	description?: string;
	topic?: string;
	user_ids?: string[];
	visibility?: ChatChannel['visibility'];
}

/** Refuses a location that is not there; gives the name of what it is. */
function nameOf(call: Call, { id, type }: Location): string {
	if (type === 'space') return spaceIn(call, id).name;
	return type === 'folder' ? folderIn(call, id).name : listIn(call, id).name;
}

function addChannel(
	call: Call,
	part: Partial<ChatChannel> & Pick<ChatChannel, 'name'>,
	users: string[] = [],
): ChatChannel {
	const memberIds = [...new Set([call.user.id, ...usersIn(call, users)])];
	const channel: ChatChannel = {
		id: call.state.nextId('channel'),
		workspaceId: call.params.workspace_id,
		description: '',
		topic: '',
		type: 'CHANNEL',
		visibility: 'PUBLIC',
		location: null,
		creatorId: call.user.id,
		dateCreated: call.now,
		dateUpdated: call.now,
		memberIds,
		followerIds: [...memberIds],
		closedByIds: [],
		...part,
	};
	call.state.channels.set(channel.id, channel);
	return channel;
}

const channelsIn = (call: Call) => {
	const workspace = workspaceIn(call, 'workspace_id');
	return [...call.state.channels.values()].filter(({ workspaceId }) => workspaceId === workspace.id);
};

const shown = (call: Call, channel: ChatChannel) => ({
	data: channelShape(call.state, channel, inFormat(channel.description, call.query.description_format)),
});

/** What is there already comes back with 200, what is new with 201. */
const answer = (call: Call, found: ChatChannel | undefined, make: () => ChatChannel) =>
	found ? shown(call, found) : created(shown(call, make()));

const sameIds = (a: number[], b: number[]) => a.length === b.length && a.every((id) => b.includes(id));

function people(call: Call, ids: number[]) {
	const { rows, next_cursor } = cursorPage(call, chatUserShapes(call.state, ids));
	return { data: rows, next_cursor: next_cursor ?? '' };
}

export const chatChannels = [
	route({
		operationId: 'getChatChannels',
		method: 'GET',
		path: base,
		query: {
			description_format: format,
			...pageQuery,
			is_follower: flag,
			include_closed: flag,
			with_message_since: number,
			'channel_types[]': arrayOf(oneOf('CHANNEL', 'DM', 'GROUP_DM')),
		},
		handle(call) {
			const { query, state, user } = call;
			const types = query['channel_types[]'] as string[] | undefined;
			const since = query.with_message_since as number | undefined;
			const channels = channelsIn(call)
				.filter((channel) => mayRead(call, channel))
				.filter(({ type }) => !types || types.includes(type))
				.filter(({ followerIds }) => query.is_follower !== true || followerIds.includes(user.id))
				.filter(({ closedByIds }) => query.include_closed === true || !closedByIds.includes(user.id))
				.filter(
					({ id }) =>
						since === undefined ||
						[...state.messages.values()].some(({ channelId, date }) => channelId === id && date >= since),
				);
			const { rows, next_cursor } = cursorPage(call, channels);
			return { data: rows.map((channel) => shown(call, channel).data), next_cursor: next_cursor ?? '' };
		},
	}),
	route<CreateBody>({
		operationId: 'createChatChannel',
		method: 'POST',
		path: base,
		body: object({ ...newChannel, name: filled }, 'name'),
		handle(call) {
			const { user_ids: users, ...part } = call.body;
			const found = channelsIn(call).find(({ name, type }) => type === 'CHANNEL' && name === part.name);
			return answer(call, found, () => addChannel(call, part, users));
		},
	}),
	route<Omit<CreateBody, 'name'> & { location: Location }>({
		operationId: 'createLocationChatChannel',
		method: 'POST',
		path: `${base}/location`,
		body: object({ ...newChannel, location }, 'location'),
		handle(call) {
			const { user_ids: users, location: place, ...part } = call.body;
			const name = nameOf(call, place);
			const found = channelsIn(call).find(
				({ location: at }) => at?.kind === place.type && at.id === place.id,
			);
			const at = { kind: place.type, id: place.id };
			return answer(call, found, () => addChannel(call, { ...part, name, location: at }, users));
		},
	}),
	route<{ user_ids?: string[] }>({
		operationId: 'createDirectMessageChatChannel',
		method: 'POST',
		path: `${base}/direct_message`,
		body: object({ user_ids: { ...arrayOf(userIdText), maxItems: 15 } }),
		handle(call) {
			const ids = usersIn(call, call.body.user_ids ?? []);
			const memberIds = [...new Set([call.user.id, ...ids])];
			const found = channelsIn(call).find(
				(channel) => channel.type !== 'CHANNEL' && sameIds(channel.memberIds, memberIds),
			);
			const type = memberIds.length > 2 ? 'GROUP_DM' : 'DM';
			const name = memberIds.map((id) => call.state.users.get(id)!.username).join(', ');
			return answer(call, found, () =>
				addChannel(call, { name, type, visibility: 'PRIVATE' }, call.body.user_ids),
			);
		},
	}),
	route({
		operationId: 'getChatChannel',
		method: 'GET',
		path: `${base}/{channel_id}`,
		query: { description_format: format },
		handle: (call) => shown(call, channelIn(call)),
	}),
	route<Partial<CreateBody> & { content_format?: string; location?: Location }>({
		operationId: 'updateChatChannel',
		method: 'PATCH',
		path: `${base}/{channel_id}`,
		body: object({
			content_format: format,
			description: text,
			location,
			name: filled,
			topic: text,
			visibility,
		}),
		handle(call) {
			const channel = channelIn(call);
			const { location: place, description, name, topic, visibility: access } = call.body;
			if (channel.type !== 'CHANNEL') throw badRequest('A direct message cannot be changed');
			if (place) {
				nameOf(call, place);
				channel.location = { kind: place.type, id: place.id };
			}
			if (description !== undefined) channel.description = description;
			if (name !== undefined) channel.name = name;
			if (topic !== undefined) channel.topic = topic;
			if (access !== undefined) channel.visibility = access;
			channel.dateUpdated = call.now;
			return shown(call, channel);
		},
	}),
	route({
		operationId: 'deleteChatChannel',
		method: 'DELETE',
		path: `${base}/{channel_id}`,
		handle(call) {
			const { id } = channelIn(call);
			call.state.channels.delete(id);
			for (const message of [...call.state.messages.values()]) {
				if (message.channelId === id) call.state.messages.delete(message.id);
			}
			return noContent();
		},
	}),
	route({
		operationId: 'getChatChannelFollowers',
		method: 'GET',
		path: `${base}/{channel_id}/followers`,
		query: pageQuery,
		handle: (call) => people(call, channelIn(call).followerIds),
	}),
	route({
		operationId: 'getChatChannelMembers',
		method: 'GET',
		path: `${base}/{channel_id}/members`,
		query: pageQuery,
		handle: (call) => people(call, channelIn(call).memberIds),
	}),
];
