import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin } from 'vite';

export declare function compileView(source: string, name: string): string;
export declare const viewsForVite: Plugin;
export declare const viewsForEsbuild: EsbuildPlugin;
