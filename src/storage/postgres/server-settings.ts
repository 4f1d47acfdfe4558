import { SOCKET_PORT } from './socket-folder.ts'

/**
 * The embedded server's settings: safe first, then small. They are given on the command line at every start, so that a new
 * version's take effect on an old cluster.
 */
export function serverSettings(socketFolder: string): Readonly<Record<string, string>> {
  return {
    listen_addresses: '',
    port: String(SOCKET_PORT),
    // The value is a list of names; quotes keep commas and spaces inside this one.
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',

    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    // Enough for an online base backup.
    wal_level: 'replica',

    max_connections: '20',
    superuser_reserved_connections: '1',
    shared_buffers: '24MB',
    work_mem: '4MB',
    maintenance_work_mem: '16MB',
    wal_buffers: '1MB',
    min_wal_size: '32MB',
    max_wal_size: '256MB',
    checkpoint_timeout: '15min',
    huge_pages: 'off',

    // No process that a single small database doesn't need.
    io_method: 'sync',
    max_worker_processes: '0',
    max_parallel_workers: '0',
    max_parallel_workers_per_gather: '0',
    max_logical_replication_workers: '0',
    max_wal_senders: '0',
    max_replication_slots: '0',
    autovacuum_max_workers: '1',
    jit: 'off',

    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_min_messages: 'warning',
  }
}
