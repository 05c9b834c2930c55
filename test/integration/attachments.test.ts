import type { IBinaryKeyData, IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { clock } from '../../nodes/ClickUp/transport/clock';
import type { MultipartBody } from '../sandbox';
import { seed } from '../sandbox';
import { run } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const original = { ...clock };

beforeEach(() => {
	// Waiting moves the sandbox's clock and ours, and takes no time.
	clock.now = () => used.sandbox.clock.now();
	clock.random = () => 0;
	clock.sleep = async (ms) => used.sandbox.clock.advance(ms);
});
afterEach(() => Object.assign(clock, original));

/** Bytes that are no text in any encoding. */
const BYTES = Buffer.from([0, 255, 128, 13, 10, 45, 45, 195, 40]);
const file = (fileName: string, mimeType = 'application/octet-stream', content = BYTES) => ({
	data: content.toString('base64'),
	mimeType,
	fileName,
});

const start = async (operation: string, parameters: INodeParameters, binary?: IBinaryKeyData) =>
	await run({ resource: 'attachment', operation, ...parameters }, { tokens: used.tokens, binary });
async function items(
	operation: string,
	parameters: INodeParameters,
	binary?: IBinaryKeyData,
): Promise<INodeExecutionData[]> {
	const { error, items: found } = await start(operation, parameters, binary);
	if (error) throw error;
	return found;
}
const upload = async (binary: IBinaryKeyData, parameters: INodeParameters = {}): Promise<IDataObject[]> =>
	(await items('upload', { task: seed.taskId, ...parameters }, binary)).map(({ json }) => json);
const sentForm = () => used.sandbox.requests.at(-1)?.body as MultipartBody;
const bytesOf = ({ binary }: INodeExecutionData, field = 'data') =>
	Buffer.from(binary?.[field].data ?? '', 'base64');

describe('an upload to a task', () => {
	it('arrives byte by byte, with its name and its type', async () => {
		const name = 'Größe & "Ölfarbe" 1.bin';
		const [attachment] = await upload({ data: file(name) });
		expect(attachment).toMatchObject({
			title: name,
			extension: 'bin',
			url: expect.stringContaining('https:'),
		});
		expect(used.sandbox.requests.at(-1)?.path).toBe(`/api/v2/task/${seed.taskId}/attachment`);
		expect(sentForm()).toEqual({
			fields: {},
			files: [
				{ part: 'attachment', filename: name, contentType: 'application/octet-stream', content: BYTES },
			],
		});
	});

	it('takes several files of one item, each with its own answer', async () => {
		const attachments = await upload(
			{ first: file('a.txt', 'text/plain'), second: file('b.pdf', 'application/pdf'), third: file('c.txt') },
			{ binaryPropertyName: 'first, second' },
		);
		expect(attachments.map(({ title }) => title)).toEqual(['a.txt', 'b.pdf']);
		expect(used.sandbox.requests).toHaveLength(2);
	});

	it('leaves folders out of the name, and gives another name when asked', async () => {
		expect(await upload({ data: file('/tmp/run/report.pdf') })).toMatchObject([{ title: 'report.pdf' }]);
		expect(await upload({ data: file('C:\\run\\report.pdf') })).toMatchObject([{ title: 'report.pdf' }]);
		const options = { fileName: 'march.pdf' };
		expect(await upload({ data: file('report.pdf') }, { options })).toMatchObject([{ title: 'march.pdf' }]);
	});

	it("is found by the task's custom ID", async () => {
		await upload({ data: file('a.txt') }, { team: seed.workspaceId, task: seed.customTaskId });
		expect(used.sandbox.state.attachments.size).toBe(1);
		expect(used.sandbox.requests.at(-1)?.query).toEqual({
			custom_task_ids: 'true',
			team_id: seed.workspaceId,
		});
	});

	it('of a file that is not there, or of one name for two files, sends nothing', async () => {
		const missing = await start(
			'upload',
			{ task: seed.taskId, binaryPropertyName: 'nothing' },
			{ data: file('a') },
		);
		expect(missing.error?.message).toContain('nothing');
		const twice = await start(
			'upload',
			{ task: seed.taskId, binaryPropertyName: 'a,b', options: { fileName: 'x' } },
			{ a: file('a'), b: file('b') },
		);
		expect(twice.error?.message).toBe('2 files cannot all be called "x"');
		expect(used.sandbox.requests).toEqual([]);
	});

	it('of a file that is too large sends nothing', async () => {
		const { error } = await start(
			'upload',
			{ task: seed.taskId },
			{ data: { ...file('a'), bytes: 2 ** 30 + 1 } },
		);
		expect(error?.message).toBe('The file in "data" is larger than 1 GB');
		expect(used.sandbox.requests).toEqual([]);
	});

	it('is not sent again after an answer that does not say whether it was carried out', async () => {
		used.sandbox.failNext({ method: 'POST', status: 502 });
		const { error } = await start('upload', { task: seed.taskId }, { data: file('a') });
		expect(error?.description).toContain('may have been carried out');
		expect(used.sandbox.requests).toHaveLength(1);
	});

	it('that fails later says which files are in ClickUp already', async () => {
		const { error } = await start(
			'upload',
			{ task: seed.taskId, binaryPropertyName: 'a,b' },
			{ a: file('a') },
		);
		const [id] = [...used.sandbox.state.attachments.keys()];
		expect(error?.description).toContain(`Already uploaded, so leave these out of the next run: ${id}`);
	});

	it('that fails later goes on from there when n8n tries again', async () => {
		used.sandbox.failNext({ method: 'POST', after: 2, status: 400, body: { err: 'Not now' } });
		const { error, items: found } = await run(
			{ resource: 'attachment', operation: 'upload', task: seed.taskId, binaryPropertyName: 'a,b,c' },
			// The first two look the same.
			{ tokens: used.tokens, tries: 3, binary: { a: file('a'), b: file('a'), c: file('c') } },
		);
		expect(error).toBeUndefined();
		expect(found.map(({ json }) => json.title)).toEqual(['a', 'a', 'c']);
		expect(found.map(({ json }) => json.id)).toEqual([...used.sandbox.state.attachments.keys()]);
		expect(used.sandbox.requests.map(({ status }) => status)).toEqual([200, 200, 400, 200]);
	});

	it('is sent again, whole, after 429', async () => {
		used.sandbox.failNext({ method: 'POST', rateLimited: true });
		await upload({ data: file('a') });
		expect(used.sandbox.requests.map(({ status }) => status)).toEqual([429, 200]);
		expect(sentForm().files[0].content).toEqual(BYTES);
	});
});

describe('an upload to a Files Custom Field', () => {
	const field = { level: 'customField', team: seed.workspaceId, field: seed.fields.attachment };

	it('puts the files into the field of the task', async () => {
		const attachments = await upload(
			{ a: file('a.txt'), b: file('b.txt') },
			{ ...field, binaryPropertyName: 'a,b' },
		);
		expect(attachments).toMatchObject([
			{ title: 'a.txt', parent_entity_type: 'custom_fields', parent_id: seed.fields.attachment },
			{ title: 'b.txt' },
		]);
		const ids = attachments.map(({ id }) => id);
		expect(used.sandbox.requests.at(-1)).toMatchObject({
			path: `/api/v2/task/${seed.taskId}/field/${seed.fields.attachment}`,
			body: { value: { add: ids, rem: [] } },
		});
		expect(used.sandbox.state.tasks.get(seed.taskId)?.fieldValues[seed.fields.attachment]).toEqual(ids);
	});

	it('says which files are in ClickUp when the field does not take them', async () => {
		used.sandbox.failNext({ path: /\/field\//, status: 400 });
		const { error } = await start(
			'upload',
			{ ...field, task: seed.taskId, binaryPropertyName: 'a,b' },
			{ a: file('a.txt'), b: file('b.txt') },
		);
		const ids = [...used.sandbox.state.attachments.keys()].join(', ');
		expect(error).toMatchObject({ name: 'NodeApiError', httpCode: '400' });
		expect(error?.description).toContain(`leave these out of the next run: ${ids}`);
	});

	it('only uploads them without a task', async () => {
		await upload({ data: file('a.txt') }, { ...field, task: '', options: { fileName: 'b.txt' } });
		expect(used.sandbox.requests).toHaveLength(1);
		expect(sentForm()).toMatchObject({ fields: { filename: 'b.txt' }, files: [{ filename: 'b.txt' }] });
		const found = await items('getAll', { ...field, returnAll: true });
		expect(found.map(({ json }) => json.title)).toEqual(['b.txt']);
	});
});

describe('attachments', () => {
	it('of a task are listed over all pages, up to the limit', async () => {
		const [{ id }] = await upload({ data: file('a.txt') });
		const [first] = [...used.sandbox.state.attachments.values()];
		for (let n = 0; n < 120; n++)
			used.sandbox.state.attachments.set(`${n}.txt`, { ...first, id: `${n}.txt` });
		const where = { team: seed.workspaceId, task: seed.taskId };
		const all = await items('getAll', { ...where, returnAll: true });
		expect([all.length, all[0].json.id]).toEqual([121, id]);
		expect(await items('getAll', { ...where, limit: 3 })).toHaveLength(3);
	});

	it('are listed by a custom task ID, which is looked up', async () => {
		const where = { team: seed.workspaceId, task: seed.customTaskId };
		await upload({ data: file('a.txt') }, where);
		expect(await items('getAll', where)).toHaveLength(1);
		expect(used.sandbox.requests.at(-1)?.path).toContain(`/attachments/${seed.customTaskInternalId}/`);
	});
});

describe('a download', () => {
	const title = 'Größe 1.png';
	let attachment: IDataObject;
	beforeEach(async () => {
		[attachment] = await upload({ data: file(title, 'image/png') });
		used.sandbox.requests.length = 0;
	});
	const byUrl = async (url: unknown = attachment.url) =>
		await start('download', { source: 'url', url: String(url) });

	it('of an attachment of a task is the file that was uploaded', async () => {
		const [item] = await items('download', { task: seed.taskId, attachment: String(attachment.id) });
		expect(bytesOf(item)).toEqual(BYTES);
		expect(item.json).toMatchObject({ id: attachment.id, title });
		expect(item.binary?.data).toMatchObject({ fileName: title, mimeType: 'image/png', fileExtension: 'png' });
	});

	it('by its address is the file too, in the field that was named', async () => {
		const parameters = { source: 'url', url: String(attachment.url), binaryPropertyName: 'picture' };
		const [item] = await items('download', parameters);
		expect(bytesOf(item, 'picture')).toEqual(BYTES);
		expect(item.json).toEqual({ url: attachment.url });
		expect(item.binary?.picture).toMatchObject({ fileName: title, mimeType: 'image/png' });
	});

	it('does not show the token to the file server', async () => {
		await byUrl();
		const [{ host, headers }] = used.sandbox.requests;
		expect(host).toBe(`t${seed.workspaceId}.p.clickup-attachments.com`);
		expect(headers.authorization).toBeUndefined();
	});

	it('from another server than ClickUp is refused', async () => {
		const urls = [
			'https://clickup-attachments.com.example.com/a.png',
			'https://example.com/?https://x.clickup.com/a.png',
			'http://t1.p.clickup-attachments.com/a.png',
			'https://clickup.com@example.com/a.png',
		];
		for (const url of urls) {
			expect((await byUrl(url)).error?.message).toBe(`"${url}" is not the address of a file in ClickUp`);
		}
		expect(used.sandbox.requests).toEqual([]);
	});

	it('of an attachment that the task has not names those that it has', async () => {
		const { error } = await start('download', { task: seed.taskId, attachment: 'other.png' });
		expect(error?.message).toBe('The task has no attachment other.png');
		expect(error?.description).toContain(String(attachment.id));
	});

	it.each([403, 404])('that is refused with %d says what to do', async (status) => {
		used.sandbox.failNext({ path: /png$/, status, body: '<html>no</html>' });
		const { error } = await byUrl(`${String(attachment.url)}?signature=secret`);
		expect(error).toMatchObject({ name: 'NodeApiError', httpCode: String(status) });
		expect(error?.message).toBe('ClickUp does not give out this file');
		expect(error?.description).toContain('get its address from ClickUp again');
		expect(error?.description).not.toContain('secret');
		expect(used.sandbox.requests).toHaveLength(1);
	});

	it.each([{ status: 503 }, { dropConnection: 'before' as const }, { rateLimited: true }])(
		'is tried again after %j',
		async (fault) => {
			used.sandbox.failNext({ path: /png$/, ...fault });
			const { error, items: found } = await byUrl();
			expect(error).toBeUndefined();
			expect(bytesOf(found[0])).toEqual(BYTES);
			expect(used.sandbox.requests).toHaveLength(2);
		},
	);

	it('that keeps failing ends in one clear error', async () => {
		used.sandbox.failNext({ path: /png$/, status: 503, times: 9 });
		expect((await byUrl()).error).toMatchObject({
			message: 'ClickUp could not carry out the request (HTTP 503)',
			httpCode: '503',
			context: { itemIndex: 0 },
		});
		expect(used.sandbox.requests).toHaveLength(4);
	});

	it('is one item under Continue On Fail', async () => {
		used.sandbox.failNext({ path: /png$/, status: 404 });
		const { items: found } = await run(
			{ resource: 'attachment', operation: 'download', source: 'url', url: String(attachment.url) },
			{ tokens: used.tokens, onError: 'continueRegularOutput' },
		);
		expect(found).toEqual([
			{
				json: { error: 'ClickUp does not give out this file', message: expect.any(String) },
				pairedItem: { item: 0 },
			},
		]);
	});
});
