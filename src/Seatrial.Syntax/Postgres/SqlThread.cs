using System.Collections.Concurrent;
using Seatrial.Syntax.Native;

namespace Seatrial.Syntax.Postgres;

/// <summary>
/// The one thread on which PostgreSQL's parser runs. It writes trees by recursion, without looking at the stack: 128 KB of <c>1+1+1…</c> go
/// 64,000 levels deep, so that the stack here is large. And libpg_query takes a key for thread-local storage from every thread that calls
/// it, of which a process has 1,024.
/// </summary>
internal static class SqlThread
{
    /// <summary>
    /// Three times what the deepest statement of <see cref="PostgresParser.MaxStatementBytes"/> needs; only touched pages take memory.
    /// </summary>
    private const int StackBytes = 64 << 20;

    private static readonly Lazy<BlockingCollection<Action>> s_jobs = new(Start);

    /// <summary>Runs a function there and waits for it; what it throws is thrown here.</summary>
    public static T Run<T>(Func<T> function)
    {
        NativeLibraryLoader.Ensure();
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        s_jobs.Value.Add(() =>
        {
            try
            {
                result.SetResult(function());
            }
#pragma warning disable CA1031 // Whatever it is, it belongs to the caller.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                result.SetException(exception);
            }
        });
        return result.Task.GetAwaiter().GetResult();
    }

    private static BlockingCollection<Action> Start()
    {
        var jobs = new BlockingCollection<Action>();
        new Thread(() => Work(jobs), StackBytes) { IsBackground = true, Name = "PostgreSQL parser" }.Start();
        return jobs;
    }

    private static void Work(BlockingCollection<Action> jobs)
    {
        foreach (var job in jobs.GetConsumingEnumerable())
        {
            job();
        }
    }
}
