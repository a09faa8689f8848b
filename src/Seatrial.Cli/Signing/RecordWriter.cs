using System.Diagnostics;
using System.Text;
using Seatrial.Cli.Hosting;
using Seatrial.Governance.Records;

namespace Seatrial.Cli.Signing;

/// <summary>
/// Adds to the records. The file is locked while it is read and written, so that two processes write one after the other; a line is written
/// at once and to the disk. Who is killed in between leaves a line without an end, which the next writer replaces.
/// </summary>
internal static class RecordWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Null, or a sentence without its full stop.</summary>
    /// <param name="context">The process.</param>
    /// <param name="folder">The application's folder.</param>
    /// <param name="kind">See <see cref="LogEntry"/>.</param>
    /// <param name="by">Who.</param>
    /// <param name="data">What about.</param>
    public static string? Append(
        CommandContext context,
        string folder,
        string kind,
        string by,
        IEnumerable<KeyValuePair<string, string>> data
    )
    {
        string file = Path.GetFullPath(Path.Combine(folder, RecordLog.FilePath));
        try
        {
            if (new FileInfo(file).LinkTarget is not null || new DirectoryInfo(Path.GetDirectoryName(file)!).LinkTarget is not null)
            {
                return $"{RecordLog.FilePath} is a link; records are only written into a file of the repository itself";
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var stream = Open(file);
            byte[] bytes = new byte[Math.Min(stream.Length, RecordLog.MaximumSize + 1L)];
            stream.ReadExactly(bytes);
            var log = RecordLog.Read(bytes);
            if (log.Problems.FirstOrDefault(p => !IsUnfinished(p, log, bytes.Length)) is { } problem)
            {
                return $"{problem.ToString().TrimEnd('.')}; mend it first, 'git checkout {RecordLog.FilePath}' may bring back what it was";
            }

            byte[] line = Encoding.UTF8.GetBytes(RecordLog.Next(log, kind, context.Time.GetUtcNow(), by, data));
            stream.SetLength(log.WholeBytes);
            stream.Position = log.WholeBytes;
            stream.Write(line);
            stream.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"cannot write {RecordLog.FilePath}: {(e is UnauthorizedAccessException ? "permission denied" : "it is held by another process, or the file system reported an error; is the disk full?")}";
        }
    }

    private static bool IsUnfinished(LogProblem problem, LogReading log, int length) =>
        log.WholeBytes < length && problem == log.Problems[^1];

    private static FileStream Open(string file)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                // No buffer: the line goes out in one write.
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException) when (waiting.Elapsed < Patience && File.Exists(file))
            {
                Thread.Sleep(20);
            }
        }
    }
}
