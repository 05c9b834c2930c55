import { customIdQuery, spaceIn, taskIn } from '../access';
import { refused } from '../errors';
import { taskChanged } from '../events';
import { route, type Call } from '../route';
import { filled, object, text } from '../schema';
import { spaceTagShape } from '../shapes/hierarchy';
import type { SandboxState } from '../state/state';
import type { Space, Tag, Task } from '../state/types';

/** ClickUp keeps tag names in lower case (reported). */
export const tagName = (name: string) => name.trim().toLowerCase();

/** The Space's tag of that name, made when there is none: that is what tagging a task does (reported). */
export function ensureTag(space: Space, name: string, creator: number): Tag {
	const wanted = tagName(name);
	const known = space.tags.find((tag) => tag.name === wanted);
	if (known) return known;
	const tag = { name: wanted, fg: '#ffffff', bg: '#87909e', creator };
	space.tags.push(tag);
	return tag;
}

function tagIn(call: Call, space: Space): Tag {
	const wanted = tagName(call.params.tag_name);
	const tag = space.tags.find(({ name }) => name === wanted);
	// UNVERIFIED: ClickUp's answer to the name of a tag that is not there.
	if (!tag) throw refused('VALUE', `Tag "${wanted}" not found in this space`);
	return tag;
}

const tasksIn = (state: SandboxState, space: Space) =>
	[...state.tasks.values()].filter((task) => state.listOf(task).spaceId === space.id);

const tagItem = (tag: Tag) => [{ name: tag.name, tag_fg: tag.fg, tag_bg: tag.bg, creator: tag.creator }];

function touch(call: Call, task: Task, tag: Tag, field: 'tag' | 'tag_removed'): void {
	task.dateUpdated = call.now;
	const [before, after] = field === 'tag' ? [null, tagItem(tag)] : [tagItem(tag), null];
	taskChanged(call, task, [{ field, before, after }]);
}

const createdTag = object({ name: filled, tag_fg: text, tag_bg: text }, 'name', 'tag_fg', 'tag_bg');

export const tags = [
	route({
		operationId: 'GetSpaceTags',
		method: 'GET',
		path: '/api/v2/space/{space_id}/tag',
		handle(call) {
			const space = spaceIn(call);
			return { tags: space.tags.map(spaceTagShape(space)) };
		},
	}),
	route<{ tag: { name: string; tag_fg: string; tag_bg: string } }>({
		operationId: 'CreateSpaceTag',
		method: 'POST',
		path: '/api/v2/space/{space_id}/tag',
		body: object({ tag: createdTag }, 'tag'),
		handle(call) {
			const space = spaceIn(call);
			const { name, tag_fg: fg, tag_bg: bg } = call.body.tag;
			Object.assign(ensureTag(space, name, call.user.id), { fg, bg });
			return {};
		},
	}),
	route<{ tag: { name: string; fg_color: string; bg_color: string } }>({
		operationId: 'EditSpaceTag',
		method: 'PUT',
		path: '/api/v2/space/{space_id}/tag/{tag_name}',
		body: object(
			{ tag: object({ name: filled, fg_color: text, bg_color: text }, 'name', 'fg_color', 'bg_color') },
			'tag',
		),
		handle(call) {
			const space = spaceIn(call);
			const tag = tagIn(call, space);
			const { name, fg_color: fg, bg_color: bg } = call.body.tag;
			for (const task of tasksIn(call.state, space)) {
				task.tags = task.tags.map((each) => (each === tag.name ? tagName(name) : each));
			}
			Object.assign(tag, { name: tagName(name), fg, bg });
			return { tag: { name: tag.name, fg_color: fg, bg_color: bg } };
		},
	}),
	route({
		operationId: 'DeleteSpaceTag',
		method: 'DELETE',
		path: '/api/v2/space/{space_id}/tag/{tag_name}',
		// The description has a body; clients that send none are common, so it may be left out.
		body: object({ tag: createdTag }),
		bodyOptional: true,
		handle(call) {
			const space = spaceIn(call);
			const tag = tagIn(call, space);
			space.tags.splice(space.tags.indexOf(tag), 1);
			for (const task of tasksIn(call.state, space)) {
				task.tags = task.tags.filter((name) => name !== tag.name);
			}
			return {};
		},
	}),
	route({
		operationId: 'AddTagToTask',
		method: 'POST',
		path: '/api/v2/task/{task_id}/tag/{tag_name}',
		query: customIdQuery,
		handle(call) {
			const task = taskIn(call);
			const space = call.state.spaceOf(call.state.listOf(task));
			const tag = ensureTag(space, call.params.tag_name, call.user.id);
			if (!task.tags.includes(tag.name)) {
				task.tags.push(tag.name);
				touch(call, task, tag, 'tag');
			}
			return {};
		},
	}),
	route({
		operationId: 'RemoveTagFromTask',
		method: 'DELETE',
		path: '/api/v2/task/{task_id}/tag/{tag_name}',
		query: customIdQuery,
		handle(call) {
			const task = taskIn(call);
			const wanted = tagName(call.params.tag_name);
			const tag = call.state.spaceOf(call.state.listOf(task)).tags.find(({ name }) => name === wanted);
			if (tag && task.tags.includes(tag.name)) {
				task.tags = task.tags.filter((name) => name !== tag.name);
				touch(call, task, tag, 'tag_removed');
			}
			return {};
		},
	}),
];
