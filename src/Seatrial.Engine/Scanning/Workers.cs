using System.Runtime.ExceptionServices;

namespace Seatrial.Engine.Scanning;

/// <summary>
/// Runs the same body on several threads and waits for all. Threads that are done wait for the next call: beginning one costs a busy
/// machine much more than waking it, because the runtime asks again and again whether it has begun.
/// </summary>
public static class Workers
{
    private static readonly Stack<Worker> s_idle = new();

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

        var workers = new Worker[count];
        for (int i = 0; i < count; i++)
        {
            int index = i;
            workers[i] = Take();
            workers[i].Begin(() => Guarded(index));
        }

        foreach (var worker in workers)
        {
            worker.Wait();
            GiveBack(worker);
        }

        failure?.Throw();
    }

    private static Worker Take()
    {
        lock (s_idle)
        {
            return s_idle.TryPop(out var idle) ? idle : new Worker();
        }
    }

    private static void GiveBack(Worker worker)
    {
        lock (s_idle)
        {
            s_idle.Push(worker);
        }
    }

    /// <summary>A thread that runs one body after the other.</summary>
    private sealed class Worker
    {
        /// <summary>Deep but bounded recursion of parsers must fit.</summary>
        private const int StackBytes = 16 << 20;

        private readonly object gate = new();
        private Thread? thread;
        private Action? body;

        public void Begin(Action next)
        {
            lock (gate)
            {
                body = next;
                Monitor.PulseAll(gate);
            }

            if (thread is null)
            {
                thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "scan" };
                thread.Start();
            }
        }

        public void Wait()
        {
            lock (gate)
            {
                while (body is not null)
                {
                    Monitor.Wait(gate);
                }
            }
        }

        private void Run()
        {
            while (true)
            {
                Next()();
                lock (gate)
                {
                    body = null;
                    Monitor.PulseAll(gate);
                }
            }
        }

        private Action Next()
        {
            lock (gate)
            {
                while (body is null)
                {
                    Monitor.Wait(gate);
                }

                return body;
            }
        }
    }
}
