using System.Runtime.ExceptionServices;

namespace Seatrial.Engine.Scanning;

/// <summary>Runs the same body on several threads and waits for all.</summary>
public static class Workers
{
    /// <summary>Deep but bounded recursion of parsers must fit.</summary>
    private const int StackBytes = 16 << 20;

    /// <summary>The first exception of any thread is thrown again after all have ended.</summary>
    public static void Run(int count, Action<int> body)
    {
        ExceptionDispatchInfo? failure = null;
        void Guarded(int index)
        {
            try
            {
                body(index);
            }
            catch (Exception error)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(error), null);
            }
        }

        var threads = new Thread[count];
        for (int i = 0; i < count; i++)
        {
            int index = i;
            threads[i] = new Thread(() => Guarded(index), StackBytes) { IsBackground = true, Name = "scan" };
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        failure?.Throw();
    }
}
