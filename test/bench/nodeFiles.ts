import { join } from 'node:path';
import type { ICredentialType, INodeType } from 'n8n-workflow';

/** Where a package has its ClickUp node and the credential with the access token that it brings. */
export interface NodeFiles {
	node: string;
	credential: string;
}

/** @param dist the folder in which a package has what it built */
export const filesBelow = (dist: string): NodeFiles => ({
	node: join(dist, 'nodes', 'ClickUp', 'ClickUp.node.js'),
	credential: join(dist, 'credentials', 'ClickUpApi.credentials.js'),
});

const made = new Map<string, unknown>();

/** As n8n does, one time for all runs of a process. */
function load<T>(file: string, name: string): T {
	if (!made.has(file)) {
		const classes = require(file) as Record<string, new () => T>;
		made.set(file, new classes[name]());
	}
	return made.get(file) as T;
}

export const loadNode = ({ node }: NodeFiles): INodeType => load(node, 'ClickUp');

export const loadCredential = ({ credential }: NodeFiles): ICredentialType => load(credential, 'ClickUpApi');
