/**
 * How long the server's own thread is busy with what others may wait for, in ms of the processor: how busy the machine is
 * with other things does not count.
 */
export async function workOfThisThread(work: () => Promise<void>): Promise<number> {
  const began = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000
}
