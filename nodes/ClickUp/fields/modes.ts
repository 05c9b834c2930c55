import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

/*
 * The ways in which something is picked. No way refuses what another takes: whatever is entered is
 * read by values/ids.ts, and names by lookup/.
 */

export const fromList = (searchListMethod: string): INodePropertyMode => ({
	...{ displayName: 'From List', name: 'list' },
	type: 'list',
	typeOptions: { searchListMethod, searchable: true },
});

const typed = (displayName: string, name: string, example: string): INodePropertyMode => ({
	...{ displayName, name },
	type: 'string',
	placeholder: `e.g. ${example}`,
});

/** @param example what follows ClickUp's own address */
export const byUrl = (example: string) => typed('By URL', 'url', `https://app.clickup.com/${example}`);

export const byId = (example: string) => typed('By ID', 'id', example);

/** For what our node finds by its name as well. */
export const byNameOrId = (example: string) => typed('By Name or ID', 'id', example);

/** For what the API itself knows by its name. */
export const byName = (example: string) => typed('By Name', 'name', example);

/** A picker that may stay empty. Undefined is not sent to the browser, as false would be. */
export const optional = (picker: INodeProperties): INodeProperties => ({ ...picker, required: undefined });
