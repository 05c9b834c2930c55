import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Writers } from '../engine/body';
import { written } from '../engine/body';
import type { Params } from '../engine/params';

/** The filter for what is archived. */
export const archivedOption: INodeProperties = {
	displayName: 'Archived',
	name: 'archived',
	type: 'boolean',
	default: false,
	description: 'Whether to return the archived ones only; otherwise they are left out',
};

/** The query that goes with `archivedOption`. */
export const archivedWriters: Writers = {
	archived: (filters) => ({ archived: filters.flag('archived') }),
};

/** The one filter that Spaces, Folders and Lists have. */
export const archivedFilter: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [archivedOption],
};

/** The query that goes with `archivedFilter`. */
export async function archivedQuery(params: Params): Promise<IDataObject> {
	return await written(params.group('filters'), archivedWriters);
}
