/** Reaching into n8n's SQLite database, for what no person can do in n8n: losing what a trigger remembers. */
import { join } from 'node:path';
import { provideN8n } from '../../host/install';
import { run } from '../../host/process';

/** Runs one SQL statement. @param userFolder of an n8n, best one that is stopped */
export async function sql(userFolder: string, statement: string): Promise<void> {
	const n8n = await provideN8n();
	const module = join(n8n.folder, 'node_modules', 'sqlite3');
	const script = `
		const { Database } = require(${JSON.stringify(module)});
		const database = new Database(${JSON.stringify(join(userFolder, '.n8n', 'database.sqlite'))});
		database.run(${JSON.stringify(statement)}, (error) => {
			if (error) throw error;
			database.close();
		});
	`;
	const { code, output } = await run(n8n.node.program, ['-e', script]);
	if (code !== 0) throw new Error(`SQL failed: ${output}`);
}
