/** Listing a workflow's executions, more than a page of them. */
import type { N8nClient } from '../../host/rest';

export interface ListedExecution {
	id: string;
	/** 'new' and 'running' have not ended; 'success', 'error', 'crashed' … have */
	status: string;
}

interface Page {
	results: ListedExecution[];
	/** null on the last page */
	nextCursor?: string | null;
}

/** n8n gives at most this many at once. */
const LIMIT = 100;

/** All executions of a workflow, each once. One that ends while pages are turned may be missing: ask again. */
export async function executionsOf(client: N8nClient, workflowId: string): Promise<ListedExecution[]> {
	const found = new Map<string, ListedExecution>();
	const filter = JSON.stringify({ workflowId });
	let cursor: string | null | undefined;
	do {
		const query = new URLSearchParams({ filter, limit: String(LIMIT), ...(cursor ? { cursor } : {}) });
		const page: Page = await client.call('GET', `/executions?${query}`);
		for (const execution of page.results) found.set(execution.id, execution);
		cursor = page.nextCursor;
	} while (cursor);
	return [...found.values()];
}
