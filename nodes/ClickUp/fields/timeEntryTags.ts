import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { RunContext } from '../engine/operation';
import { path } from '../transport/paths';
import type { TimeEntryTag } from '../values/timeEntryTags';
import { toTimeEntryTags } from '../values/timeEntryTags';

/** The tags of a time entry. The menu gives them with their colours. */
export const timeEntryTagsField: INodeProperties = {
	displayName: 'Tag Names or IDs',
	name: 'tags',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getTimeEntryTags', loadOptionsDependsOn: ['team.value'] },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

/** White on grey, for a tag that is new. */
export const NEW_TAG_COLORS = { tag_fg: '#ffffff', tag_bg: '#87909e' };

/** The request for all tags of a Workspace. */
export const tagsRequest = (team: string) =>
	({ method: 'GET', path: path`/v2/team/${team}/time_entries/tags` }) as const;

/**
 * Tags as ClickUp takes them. A tag given by its name alone keeps the colours that it has in the
 * Workspace, which are asked for when there is such a tag.
 */
export async function tagsWithColors(
	tags: TimeEntryTag[],
	team: string,
	send: RunContext['send'],
): Promise<IDataObject[]> {
	if (tags.every((tag) => tag.tag_fg && tag.tag_bg)) return tags.map((tag) => ({ ...tag }));
	const answer = (await send(tagsRequest(team))) as { data?: unknown } | null;
	const known = toTimeEntryTags(answer?.data);
	return tags.map((tag) => ({
		...NEW_TAG_COLORS,
		...known.find(({ name }) => name === tag.name),
		...tag,
	}));
}
