import type { IBinaryKeyData, IDataObject, INodeParameters } from 'n8n-workflow';

import { customFieldsByName } from '../../nodes/ClickUp/values/customFields';
import type { MultipartBody } from '../sandbox';
import { seed } from '../sandbox';
import { run } from './n8n';
import { useSandbox } from './sandbox';

/* Files of the input item in Custom Fields of type Files: uploaded first, then put into the task by their IDs. */

const used = useSandbox();
const team = seed.workspaceId;
const field = seed.fields.attachment;
const uploads = `/api/v3/workspaces/${team}/custom_fields/${field}/attachments`;
const old = '1c7a3c0e-5d7f-4c1a-9a63-0f6f1b1d2e3f.pdf';

const binary: IBinaryKeyData = {
	report: { data: Buffer.from('Report').toString('base64'), mimeType: 'text/plain', fileName: 'report.txt' },
	plan: { data: Buffer.from('Plan').toString('base64'), mimeType: 'text/plain', fileName: 'plan.txt' },
};
const task = async (operation: string, parameters: INodeParameters) =>
	await run({ resource: 'task', operation, team, ...parameters }, { tokens: used.tokens, binary });
const only = ({ items, error }: Awaited<ReturnType<typeof task>>): IDataObject => {
	if (error) throw error;
	return items[0].json;
};
const json = (value: unknown, more: IDataObject = {}) =>
	JSON.stringify({ Files: value, ...more } as IDataObject);
const writes = () => used.sandbox.requests.filter(({ method }) => method !== 'GET');
const written = () => writes().map(({ method, path }) => `${method} ${path}`);
const ids = () => [...used.sandbox.state.attachments.keys()];
const held = () => used.sandbox.state.tasks.get(seed.taskId)!.fieldValues[field];
const update = async (value: unknown, updateFields: INodeParameters = {}) =>
	await task('update', {
		id: seed.taskId,
		updateFields: { ...updateFields, customFieldsJson: json(value) },
	});

const place: INodeParameters = { list: seed.listId, name: 'With files' };

describe.each([
	['create', {}],
	['upsert', { matchBy: 'name' }],
])('the Files of a new task: %s', (operation, parameters) => {
	it('are uploaded to the field, and created with the task', async () => {
		const additionalFields = { customFieldsJson: json(`report, ${old}, plan`) };
		const created = only(await task(operation, { ...place, ...parameters, additionalFields }));
		expect(written()).toEqual([
			`POST ${uploads}`,
			`POST ${uploads}`,
			`POST /api/v2/list/${seed.listId}/task`,
		]);
		const { files } = writes()[0].body as MultipartBody;
		expect(files).toMatchObject([{ part: 'attachment', filename: 'report.txt' }]);
		const [report, plan] = ids();
		expect(writes()[2].body).toMatchObject({
			custom_fields: [{ id: field, value: { add: [report, old, plan], rem: [] } }],
		});
		expect(customFieldsByName(created.custom_fields, { workflow: 'UTC' }).Files).toEqual([
			'report.txt',
			old,
			'plan.txt',
		]);
	});

	it('are not uploaded when anything else of the task is wrong', async () => {
		const additionalFields = { customFieldsJson: json('report', { Size: 'Huge' }) };
		const { error } = await task(operation, { ...place, ...parameters, additionalFields });
		expect(error?.message).toContain('has no option "Huge"');
		expect(written()).toEqual([]);
	});

	it('are told to be uploaded when the task is refused then', async () => {
		used.sandbox.failNext({ method: 'POST', path: `/api/v2/list/${seed.listId}/task`, status: 403 });
		const additionalFields = { customFieldsJson: json('report') };
		const { error } = await task(operation, { ...place, ...parameters, additionalFields });
		expect(error?.description).toContain(`Already uploaded, so leave these out of the next run: ${ids()[0]}`);
	});
});

describe('the Files of a task that is there', () => {
	it('are what is entered: the others are taken out', async () => {
		used.sandbox.state.tasks.get(seed.taskId)!.fieldValues[field] = [old];
		const updated = only(await update(['report']));
		expect(held()).toEqual(ids());
		expect(customFieldsByName(updated.custom_fields, { workflow: 'UTC' }).Files).toEqual(['report.txt']);
	});

	it('are added to and removed from', async () => {
		used.sandbox.state.tasks.get(seed.taskId)!.fieldValues[field] = [old];
		only(await update({ add: 'report' }));
		expect(held()).toEqual([old, ids()[0]]);
		only(await update({ add: ['plan'], remove: [old] }));
		expect(held()).toEqual(ids());
	});

	it('are set by the name of the field too', async () => {
		only(await task('setCustomField', { task: seed.taskId, field: 'Files', value: 'report, plan' }));
		expect(held()).toEqual(ids());
		expect(ids()).toHaveLength(2);
	});

	it('are refused when the item has none of that name, before anything is uploaded', async () => {
		const { error } = await update('report, data');
		expect(error?.message).toBe('The input item has no file "data". It has: report, plan');
		expect(error?.description).toContain('the ID of an attachment');
		expect(written()).toEqual([]);
	});

	it('are not put into the task when ClickUp does not say their IDs', async () => {
		used.sandbox.failNext({ method: 'POST', path: uploads, status: 200, body: { title: 'report.txt' } });
		const { error } = await update('report', { name: 'Renamed' });
		expect(error?.message).toBe('ClickUp did not say the ID of the uploaded file, so it is in no task');
		expect(written()).toEqual([`POST ${uploads}`]);
	});

	it('are told to be uploaded when a later one cannot be, and nothing of the task is written', async () => {
		const large = { ...binary, plan: { ...binary.plan, bytes: 2 * 1024 ** 3 } };
		const parameters = {
			id: seed.taskId,
			updateFields: { name: 'Renamed', customFieldsJson: json('report, plan') },
		};
		const { error } = await run(
			{ resource: 'task', operation: 'update', team, ...parameters },
			{ tokens: used.tokens, binary: large },
		);
		expect(error?.message).toBe('The file in "plan" is larger than 1 GB');
		expect(error?.description).toContain(`Already uploaded, so leave these out of the next run: ${ids()[0]}`);
		expect(written()).toEqual([`POST ${uploads}`]);
	});

	it('are told to be uploaded when the task is refused, or the field', async () => {
		used.sandbox.failNext({ method: 'PUT', path: `/api/v2/task/${seed.taskId}`, status: 403 });
		const refused = await update('report', { name: 'Renamed' });
		expect(refused.error?.description).toContain(
			`Already uploaded, so leave these out of the next run: ${ids()}`,
		);
		used.sandbox.failNext({
			method: 'POST',
			path: `/api/v2/task/${seed.taskId}/field/${field}`,
			status: 403,
		});
		const { error } = await update('report', { name: 'Renamed' });
		expect(error?.message).toMatch(/^ClickUp did not take 1 of 2 changes .* Written: name$/);
		expect(error?.description).toContain(`Already uploaded, so leave these out of the next run: ${ids()[1]}`);
	});
});

describe('required Custom Fields', () => {
	it('are enforced by Create or Update when it makes the task', async () => {
		const upsert = async (additionalFields: INodeParameters) =>
			await task('upsert', {
				list: seed.customIdListId,
				matchBy: 'name',
				name: 'Needs a Component',
				additionalFields,
			});
		const { error } = await upsert({ checkRequiredCustomFields: true });
		expect(error?.message).toContain('Custom Field "Component" is required');
		const given = { checkRequiredCustomFields: true, customFieldsJson: '{"Component": "Engine"}' };
		const made = only(await upsert(given));
		used.sandbox.requests.length = 0;
		// There is nothing to enforce on an update, which does not take it.
		expect(only(await upsert({ checkRequiredCustomFields: true, points: 2 })).id).toBe(made.id);
		expect(writes()[0].body).toEqual({ name: 'Needs a Component', points: 2 });
	});
});
