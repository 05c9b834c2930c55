import { Params } from '../../nodes/ClickUp/engine/params';
import type { Lookup } from '../../nodes/ClickUp/lookup';

/** Parameters of plain values, and answers of a table in place of ClickUp's. */
export function paramsOf(
	values: Record<string, unknown>,
	options: {
		timezone?: string;
		userTimezone?: string;
		onlyWorkspace?: string;
		lookup?: Partial<Lookup>;
	} = {},
): Params {
	const lookup: Lookup = {
		userTimezone: async () => options.userTimezone,
		onlyWorkspace: async () => options.onlyWorkspace ?? '9000',
		taskId: async (customId) => `own-${customId}`,
		fieldType: async () => undefined,
		person: async (name) => Number(name) || 7,
		personOrGroup: async (name) => Number(name) || 7,
		group: async (name) => name,
		status: async (name) => name,
		spaceOfList: async () => '90110001',
		tag: async (name) => name,
		taskType: async (name) => Number(name) || 0,
		goal: async (number) => `goal-${number}`,
		listFields: async () => [],
		fieldOf: async (id) => ({ id }),
		tasksByName: async () => new Map(),
		created: new Map(),
		task: async ({ id }) => ({ id }),
		...options.lookup,
	};
	return new Params({
		get: (name) => values[name],
		label: (name) => name,
		timezone: options.timezone ?? 'UTC',
		lookup,
	});
}
