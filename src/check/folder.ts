import { filesBelow, type FileBelow } from '../site/files-below.ts';

/** Every file below a folder but for hidden ones, in a stable order. */
export function visibleFiles(folder: string): FileBelow[] {
	return filesBelow(folder).filter(({ path }) => !path.split('/').some((name) => name.startsWith('.')));
}
