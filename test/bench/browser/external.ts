/** Loads a package that does not go into the one file that the benchmark is built into. */
export const external = async <Module>(name: string): Promise<Module> => (await import(/* @vite-ignore */ name)) as Module;
