import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { LabsView, LabView } from '../../pages/labs/lab-view.js';
import { labsStyle } from '../../pages/styles/labs.js';
import type { PlannedFile } from './plan-site.js';

/** The labs that a site has: what its pages say of them, and the files that a browser loads. */
export interface SiteLabs {
  readonly labs: readonly LabView[];
  /** Changes with the files. */
  readonly version: string;
  /** Absolute paths by the path below the labs' files. */
  readonly files: readonly (readonly [path: string, absolute: string])[];
}

/** Where the labs' own files are in a site. */
const filesFolder = 'labs/files/';

const stylePath = `assets/labs-${createHash('sha256').update(labsStyle).digest('hex').slice(0, 8)}.css`;

/** The path of a lab's page in its language's folder, or of the page of all. */
export function labPagePath(name?: string): string {
  return name === undefined ? 'labs.html' : `labs/${name}.html`;
}

/** The labs as pages of a site show them. */
export function siteLabsView({ labs, version }: SiteLabs, base: string, folder: string): LabsView {
  return {
    all: labs,
    home: base + folder + labPagePath(),
    style: base + stylePath,
    page: (name) => base + folder + labPagePath(name),
    file: (path) => `${base}${filesFolder}${path}${path === '' ? '' : `?v=${version}`}`,
  };
}

/** The files that lab pages load. They are large: one is read again only when the labs are others. */
export function plannedLabFiles({ files, version }: SiteLabs): readonly PlannedFile[] {
  return [
    { path: stylePath, make: () => labsStyle },
    ...files.map(([path, absolute]) => ({ path: filesFolder + path, make: () => readFileSync(absolute), inputs: () => version })),
  ];
}
