namespace Seatrial.Engine.Workspaces.Walking;

/// <summary>Folders that are still to be listed, for several threads; ends when none is left and none is being listed.</summary>
internal sealed class WalkQueue
{
    private readonly Stack<PendingFolder> folders = [];
    private readonly object gate = new();
    private int open = 1;
    private bool closed;

    public WalkQueue(PendingFolder first) => folders.Push(first);

    public void Add(List<PendingFolder> more)
    {
        if (more.Count == 0)
        {
            return;
        }

        lock (gate)
        {
            open += more.Count;
            // The first of them comes off first: with one thread, the order is fixed.
            for (int i = more.Count - 1; i >= 0; i--)
            {
                folders.Push(more[i]);
            }

            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Waits for a folder; null when the walk has ended.</summary>
    public PendingFolder? Take()
    {
        lock (gate)
        {
            while (!closed && folders.Count == 0)
            {
                Monitor.Wait(gate);
            }

            return closed ? null : folders.Pop();
        }
    }

    /// <summary>Every folder that was taken must be reported, after its subfolders were added.</summary>
    public void Done()
    {
        lock (gate)
        {
            if (--open == 0)
            {
                Close();
            }
        }
    }

    /// <summary>Lets every thread go home.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Monitor.PulseAll(gate);
        }
    }
}
