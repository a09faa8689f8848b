using Seatrial.Cli.Hosting;
using Seatrial.Engine.Scanning;

namespace Seatrial.Cli.Running;

/// <summary>
/// One line on standard error for work that takes more than a second; gone when the work is done. Safe for concurrent use.
/// </summary>
internal sealed class ProgressLine : IProgress<ScanProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly CommandContext context;
    private readonly ITimer? timer;
    private readonly Lock gate = new();
    private ScanProgress progress;
    private bool isShown;
    private bool isOver;

    public ProgressLine(CommandContext context, bool isWanted)
    {
        this.context = context;
        timer = isWanted ? context.Time.CreateTimer(_ => Show(), null, Patience, Interval) : null;
    }

    public void Report(ScanProgress value)
    {
        lock (gate)
        {
            progress = value.FilesDone > progress.FilesDone ? value : progress;
        }
    }

    public void Dispose()
    {
        timer?.Dispose();
        lock (gate)
        {
            isOver = true;
            if (isShown)
            {
                Write("");
            }
        }
    }

    private void Show()
    {
        lock (gate)
        {
            if (!isOver)
            {
                isShown = true;
                Write(
                    progress.FilesTotal == 0 ? "Listing files ..." : $"Reading files: {progress.FilesDone:N0} of {progress.FilesTotal:N0}"
                );
            }
        }
    }

    /// <summary>Back to the line's start, erase it (ECMA-48, EL), write.</summary>
    private void Write(string text)
    {
        context.Error.Write($"\r\u001b[K{text}");
        context.Error.Flush();
    }
}
