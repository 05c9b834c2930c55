/** Small builders for workflows in tests. */
import { randomUUID } from 'node:crypto';
import type { Credential, Workflow, WorkflowNode } from './rest';

/** One node. @param credential goes in under its own type's name */
export function node(
	name: string,
	type: string,
	parameters: Record<string, unknown> = {},
	credential?: Credential,
	more: Partial<WorkflowNode> = {},
): WorkflowNode {
	return {
		id: randomUUID(),
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		...(credential
			? { credentials: { [credential.type]: { id: credential.id, name: credential.name } } }
			: {}),
		...more,
	};
}

export const manualTrigger = () => node('Start', 'n8n-nodes-base.manualTrigger');

/** A workflow in which each node feeds the next. */
export function chain(name: string, ...nodes: WorkflowNode[]): Workflow {
	const connections: Record<string, unknown> = {};
	nodes.forEach((from, index) => {
		from.position = [index * 220, 0];
		const to = nodes[index + 1];
		if (to) connections[from.name] = { main: [[{ node: to.name, type: 'main', index: 0 }]] };
	});
	return { name, nodes, connections };
}
