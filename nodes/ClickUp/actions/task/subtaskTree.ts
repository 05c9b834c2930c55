import type { IDataObject } from 'n8n-workflow';

interface Node extends IDataObject {
	subtasks: IDataObject[];
}

/**
 * Puts subtasks inside their tasks, under `subtasks`, at every depth and in their order. A subtask
 * whose task is not among them stays at the top.
 */
export function subtaskTree(tasks: IDataObject[]): IDataObject[] {
	const byId = new Map(tasks.map((task): [unknown, Node] => [task.id, { ...task, subtasks: [] }]));
	const top: IDataObject[] = [];
	for (const node of byId.values()) (byId.get(node.parent)?.subtasks ?? top).push(node);
	return top;
}
