import { defineResource } from '../../engine/operation';
import { download } from './download.operation';
import { getAll } from './getAll.operation';
import { upload } from './upload.operation';

export const attachment = defineResource({
	option: { name: 'Attachment', value: 'attachment' },
	default: 'upload',
	operations: [download, getAll, upload],
});
